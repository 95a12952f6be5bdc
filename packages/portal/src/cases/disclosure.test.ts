import { expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';
import { centreReplies } from '#centre.fixture.ts';

const NOODLES = {
  itemCode: 'SSJ-004',
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  applicantName: '王*',
  number: '川食证字〔2007〕第0001号',
  authority: { code: 'SSJ', name: '社会事业局', nameEn: 'Social Affairs Bureau' },
  decidedOn: '2007-10-30',
};

const at = (reply: object) => {
  const { call } = callWith({
    ...centreReplies,
    'cases.listDisclosed': () => ({ rows: [], nextCursor: null, since: '2006-10-30', ...reply }),
  });
  return visitor(call);
};

test('each decision has item, holder, number, day and authority', async () => {
  const { text } = await at({ rows: [NOODLES] }).get('/disclosure');
  for (const words of [
    '食品卫生许可证核发',
    '王*',
    '川食证字〔2007〕第0001号',
    '2007年10月30日',
    '社会事业局',
  ])
    expect(text).toContain(words);
});

test('the next page keeps the name that is looked for', async () => {
  const { main } = await at({ rows: [NOODLES], nextCursor: 'abc' }).get('/disclosure?q=宏达公司');
  expect(main).toContain(`href="/disclosure?q=${encodeURIComponent('宏达公司')}&amp;cursor=abc"`);
});

test('nothing found says what to do, and nothing there says so', async () => {
  expect((await at({}).get('/disclosure?q=宏达')).text).toContain('请核对全称');
  expect((await at({}).get('/disclosure')).text).toContain('还没有准予的行政许可');
});
