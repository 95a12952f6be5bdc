import { brokenReferences, postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { centre } from '#centre.fixture.ts';

const AT = '/setup/one-time-token';

const OPEN = {
  open: true,
  calendarYears: [
    { year: 2026, notices: 1, published: true },
    { year: 2027, notices: 0, published: false },
  ],
  referenceCentre: '成都高新区政务服务中心',
};

const TYPED = {
  centreName: '温江区政务服务中心',
  centreNameEn: 'Wenjiang District Service Centre',
  regionCode: '510115',
  loginName: 'zhoumin',
  displayName: '周敏',
  password: '竹林 深处 有 人家 的 早晨',
  passwordAgain: '竹林 深处 有 人家 的 早晨',
  calendarChecked: 'yes',
};

const desk = (close: () => unknown = () => ({ closed: true })) =>
  callWith({ 'exchange.readSetUp': () => OPEN, 'exchange.setUpCentre': close });

describe('the first set-up', () => {
  test('shows which years have a holiday notice and which has not', async () => {
    const seen = await visitor(desk().call).get(AT);
    expect(seen.text).toContain('2026 1 份通知');
    expect(seen.text).toContain('2027 还没有通知');
    expect(brokenReferences(seen.html)).toEqual([]);
    expect(seen.isStored).toBe(false);
  });

  test('is done once, closes the entry and leads to the workbench', async () => {
    const { call, asked } = desk();
    const seen = await visitor(call).post(AT, TYPED);
    expect(seen.text).toContain('这个入口已经关闭');
    expect(seen.html).toContain('href="/w"');
    const { passwordAgain: _checkedHere, ...body } = TYPED;
    expect(asked.find(({ name }) => name === 'exchange.setUpCentre')?.input).toEqual({
      params: { token: 'one-time-token' },
      body: { ...body, calendarChecked: true, importReference: false },
    });
  });

  test('a blank form is told everything in one go, and nothing is asked of the server', async () => {
    const { call, asked } = desk();
    const seen = await visitor(call).post(AT, {});
    expect(seen.status).toBe(422);
    expect(seen.title).toMatch(/^错误：/);
    expect(seen.main.match(/<li><a href="#/g)).toHaveLength(7);
    expect(asked.map(({ name }) => name)).not.toContain('exchange.setUpCentre');
    expect(brokenReferences(seen.html)).toEqual([]);
  });

  test('the list of faults has the order of the fields', async () => {
    const { main } = await visitor(desk().call).post(AT, {});
    const listed = [...main.matchAll(/<li><a href="#([^"]+)"/g)].map(([, id]) => id);
    const fields = [...main.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(listed).toEqual(fields.filter((id) => listed.includes(id)));
  });

  test('once it is done the page bears the new name of the centre', async () => {
    let name = '尚未设置';
    const { call } = callWith({
      'exchange.readSetUp': () => OPEN,
      'exchange.setUpCentre': ({ body }: { body: { centreName: string } }) => {
        name = body.centreName;
        return { closed: true };
      },
      'organisation.readCentre': () => ({ ...centre, name }),
    });
    const { title, html } = await visitor(call).post(AT, TYPED);
    expect(title).toBe('设置完成 - 温江区政务服务中心');
    expect(html).not.toContain('尚未设置');
  });

  test.each([
    [
      'a short password',
      { password: '只有十四个字符的密码不够长', passwordAgain: '只有十四个字符的密码不够长' },
      '密码要有 15 到 128 个字符',
    ],
    ['two passwords that differ', { passwordAgain: '竹林' }, '两次输入的密码不一样'],
    ['a region code of five digits', { regionCode: '51011' }, '行政区划代码是 6 位数字'],
    ['a login name with a capital', { loginName: 'ZhouMin' }, '登录名要以小写字母开头'],
    ['a calendar that was not checked', { calendarChecked: '' }, '请核对工作日历后勾选'],
  ])('%s', async (_what, wrong, words) => {
    const seen = await visitor(desk().call).post(AT, { ...TYPED, ...wrong });
    expect(seen.text).toContain(words);
    expect(seen.main.match(/<li><a href="#/g)).toHaveLength(1);
  });

  test('what was typed stays, the passwords do not', async () => {
    const seen = await visitor(desk().call).post(AT, { ...TYPED, regionCode: '5', importReference: 'yes' });
    expect(postedFrom(seen.main)).toEqual({
      ...TYPED,
      regionCode: '5',
      importReference: 'yes',
      password: '',
      passwordAgain: '',
    });
    expect(seen.html).not.toContain('竹林');
  });

  test('what only the server finds is told too', async () => {
    const close = () => {
      throw problem(400, 'invalid-input', {
        errors: [
          { pointer: '/regionCode', rule: 'region', message: '没有这个区划', messageEn: 'No such region' },
        ],
      });
    };
    expect((await visitor(desk(close).call).post(AT, TYPED)).text).toContain('行政区划代码：没有这个区划');
  });

  test('in English', async () => {
    const seen = await visitor(desk().call, 'en').post(AT, {});
    expect(seen.title).toMatch(/^Error: First set-up/);
    expect(seen.text).toContain('Password: 15 to 128 characters');
  });
});

describe('there is no such page', () => {
  test('with a wrong token', async () => {
    expect((await visitor(callWith({}).call).get(AT)).status).toBe(404);
    expect((await visitor(callWith({}).call).post(AT, TYPED)).status).toBe(404);
  });

  test('after the set-up', async () => {
    const { call, asked } = callWith({ 'exchange.readSetUp': () => ({ ...OPEN, open: false }) });
    expect((await visitor(call).get(AT)).status).toBe(404);
    expect((await visitor(call).post(AT, TYPED)).status).toBe(404);
    expect(asked.map(({ name }) => name)).not.toContain('exchange.setUpCentre');
  });

  test('closed by somebody else between opening and sending', async () => {
    const close = () => {
      throw problem(404, 'not-found');
    };
    expect((await visitor(desk(close).call).post(AT, TYPED)).status).toBe(404);
  });
});
