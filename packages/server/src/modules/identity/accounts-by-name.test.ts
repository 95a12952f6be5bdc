import { createAccount, listAccounts } from '@yichuang/contract/identity.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { DEMO_PASSWORD } from './index.ts';

let here: TestServer;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

test('D3: accounts are listed by the pinyin of their names, as a paper list would be', async () => {
  const admin = await here.as('admin');
  // By code point 阿 would stand last, and 张 before 李.
  for (const [place, displayName] of ['张伟', '崔颖', '阿宝', '李敏'].entries()) {
    const account = { loginName: `pinyin-${place}`, displayName, role: 'supervisor' } as const;
    await admin(createAccount, { body: { ...account, departmentCode: null, password: DEMO_PASSWORD } });
  }
  const { rows } = await admin(listAccounts, { query: {} });
  const names = rows
    .filter(({ loginName }) => loginName.startsWith('pinyin-'))
    .map(({ displayName }) => displayName);
  expect(names).toEqual(['阿宝', '崔颖', '李敏', '张伟']);
});
