import { ProblemError } from '@yichuang/contract/problem.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskItem, me } from '#fixtures.testing.ts';
import { asked, fixtureCall, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { keepTyped, takeTyped } from '#wire/kept-forms.ts';
import { actAtDesk, type DeskFill, deskActOf } from './desk-acts.ts';

const replies = { 'identity.whoAmI': me('clerk'), 'queueing.readDeskItem': deskItem() };

// The page is loaded when it is first opened; on a slow machine that takes longer than a test may.
beforeAll(async () => {
  await import('./desk-page.tsx');
}, 60_000);

describe('the desk', () => {
  test('before an item is chosen it says how to begin, and every act says why it is closed', async () => {
    const { html, sent } = await renderPage('/desk', replies);
    expect(textOf(html)).toContain('先选事项：输入编码、名称、拼音或首字母');
    expect(html.match(/aria-disabled="true"/g)).toHaveLength(6);
    expect(html).toMatch(/aria-describedby="why-accept"/);
    expect(sent.map(({ name }) => name)).toEqual(['identity.whoAmI']);
  });

  test('shows handling, both limits and the fee of the item at once', async () => {
    const text = textOf((await renderPage('/desk?item=SSJ-004', replies)).html);
    expect(text).toMatch(/办件 承诺件/);
    expect(text).toMatch(/承诺 5个工作日/);
    expect(text).toMatch(/法定 20个工作日/);
    expect(text).toMatch(/收费 不收费/);
  });

  test('draws every field of the form under its posted name, rows as a table', async () => {
    const { html } = await renderPage('/desk?item=SSJ-004', replies);
    for (const name of ['form.shop', 'form.area', 'form.staff.0.name', 'form.staff.0.idno']) {
      expect(html).toContain(`name="${name}"`);
    }
    expect(html).toMatch(/aria-label="身份证号 第 1 行"/);
  });

  test('marks the required materials, for the key that ticks them all', async () => {
    const { html } = await renderPage('/desk?item=SSJ-004', replies);
    expect(html.match(/data-required="true"/g)).toHaveLength(2);
  });

  test('D-07: the desk stands before the devices are looked for; their key is told', async () => {
    const text = textOf((await renderPage('/desk', replies)).html);
    expect(text).toMatch(/外设：\s*Alt\+E/);
  });

  test('D-08: a scan that was made before the page was lost is there again', async () => {
    const scan = '0192f4a1-0000-7000-8000-000000000001 ab12 2';
    keepTyped('/desk', { item: 'SSJ-004', documents: 'M1', 'scan.M1': scan });
    const { html } = await renderPage('/desk?item=SSJ-004', replies);
    expect(html).toContain(`<input type="hidden" name="scan.M1" value="${scan}"/>`);
    expect(textOf(html)).toContain('已扫描 2 页');
  });

  test('on a promised item the other act says that the department decides', async () => {
    expect(textOf((await renderPage('/desk?item=SSJ-004', replies)).html)).toContain('承诺件由部门决定');
  });
});

test.each([
  [deskItem({ handling: 'immediate', mayDecide: true }), 'decide'],
  [deskItem({ handling: 'immediate', mayDecide: false }), 'accept'],
  [deskItem({ handling: 'promised', mayDecide: false }), 'accept'],
] as const)('the act of the counter for %o', (item, act) => {
  expect(deskActOf(item)).toBe(act);
});

describe('an act at the desk', () => {
  const posted = {
    'applicant.kind': 'person',
    'applicant.name': '李晓明',
    'form.shop': '川味小馆',
    'form.area': '46',
    'form.staff.3.name': '王芳',
    documents: ['M1', 'M2'],
    handedOver: 'yes',
  };
  const fill: DeskFill = { act: 'decide', key: 'k-1', item: deskItem(), posted };
  const request = (body: DeskFill) =>
    new Request('http://hall.example/w/desk?item=SSJ-004', { method: 'POST', body: JSON.stringify(body) });

  test('sends item version, applicant, typed values and ticks under the key of the person at the counter', async () => {
    const { call, sent } = fixtureCall({});
    await actAtDesk(asked(call, request(fill)));
    expect(sent).toMatchObject([
      {
        name: 'queueing.decideAtDesk',
        key: 'k-1',
        body: {
          itemCode: 'SSJ-004',
          itemVersion: 2,
          applicant: { name: '李晓明' },
          form: { shop: '川味小馆', area: 46, staff: [{ name: '王芳' }] },
          documents: ['M1', 'M2'],
          handedOver: true,
        },
      },
    ]);
  });

  test('D-08: scans go along, by material', async () => {
    const { call, sent } = fixtureCall({});
    const scan = '0192f4a1-0000-7000-8000-000000000001';
    await actAtDesk(asked(call, request({ ...fill, posted: { ...posted, 'scan.M1': `${scan} ab12 2` } })));
    expect(sent).toMatchObject([{ body: { scans: [{ documentId: 'M1', attachmentIds: [scan] }] } }]);
  });

  test('accepting leaves the decision to the department', async () => {
    const { call, sent } = fixtureCall({});
    await actAtDesk(asked(call, request({ ...fill, act: 'accept' })));
    expect(sent).toMatchObject([{ name: 'queueing.acceptAtDesk' }]);
    expect(sent[0]?.body).not.toHaveProperty('handedOver');
  });

  test('taking papers in says nothing about them', async () => {
    const { call, sent } = fixtureCall({});
    await actAtDesk(asked(call, request({ ...fill, act: 'receive' })));
    expect(sent).toMatchObject([{ name: 'queueing.receiveAtDesk', body: { documents: ['M1', 'M2'] } }]);
    expect(sent[0]?.body).not.toHaveProperty('handedOver');
  });

  test('a lost session keeps the desk for the same page', async () => {
    const gone = new ProblemError(problem('sign-in-required', 401));
    const { call } = fixtureCall({ 'queueing.decideAtDesk': gone });
    await expect(actAtDesk(asked(call, request(fill)))).rejects.toBeInstanceOf(Response);
    expect(takeTyped('/desk')).toEqual(posted);
  });
});
