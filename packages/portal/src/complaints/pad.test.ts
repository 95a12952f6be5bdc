import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import {
  confirmPad,
  INVITATION_ID,
  idlePad,
  PRESENTATION_ID,
  padReplies,
  RATE_TOKEN,
  ratingPage,
} from './pad.fixture.ts';

const PAD = '/d/pad/S095';
const RATE = `/rate/${RATE_TOKEN}`;

const at = (replies: Parameters<typeof callWith>[0] = {}) => {
  const { call, asked } = callWith({ ...padReplies, ...replies });
  const sent = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input);
  return { ...visitor(call), sent };
};

describe('the pad without a script', () => {
  test('D-21: five faces with their words, each one press; renewed every ten seconds', async () => {
    const { text, html, main } = await at().get(PAD);
    for (const word of ['非常满意', '满意', '基本满意', '不满意', '非常不满意', '个体登记', 'C032'])
      expect(text).toContain(word);
    expect(main.match(/<button[^>]*name="level"/g)).toHaveLength(5);
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>');
  });

  test.each([3, 4, 5])('%i is done with one press', async (level) => {
    const { post, sent } = at();
    const { to } = await post(PAD, { level: String(level), invitation: INVITATION_ID, key: 'k-12345678' });
    expect(to).toBe(PAD);
    expect(sent('complaints.rateAtPad')).toEqual([
      {
        body: {
          ...{ token: null, counterId: 'S095', invitationId: INVITATION_ID, level },
          ...{ aspects: [], words: '', phone: '' },
        },
      },
    ]);
  });

  test.each([1, 2])('%i is asked what about, and is stored with it', async (level) => {
    const { post, sent } = at();
    const asked = await post(PAD, { level: String(level), invitation: INVITATION_ID });
    expect(asked.text).toContain('想说的话');
    expect(asked.main).toContain(`name="level" value="${level}"`);
    expect(sent('complaints.rateAtPad')).toEqual([]);
    await post(PAD, {
      ...{ level: String(level), invitation: INVITATION_ID, act: 'send', key: 'k-12345678' },
      ...{ aspects: ['attitude', 'no-such'], words: ' 排队太久 ', phone: '138 0000 5678' },
    });
    expect(sent('complaints.rateAtPad')).toMatchObject([
      { body: { level, aspects: ['attitude'], words: '排队太久', phone: '13800005678' } },
    ]);
  });

  test('what was rated meanwhile is not asked again, and is no error for the person', async () => {
    const refuse = () => {
      throw problem(409, 'complaints.rated');
    };
    const { to } = await at({ 'complaints.rateAtPad': refuse }).post(PAD, {
      ...{ level: '5', invitation: INVITATION_ID },
    });
    expect(to).toBe(PAD);
  });

  test('at rest it welcomes, and after a rating it thanks', async () => {
    expect((await at({ 'complaints.readPad': () => idlePad }).get(PAD)).text).toContain('欢迎办事');
    const thanks = () => ({ ...idlePad, scene: 'thanks' });
    expect((await at({ 'complaints.readPad': thanks }).get(PAD)).text).toContain('谢谢您的评价');
  });

  test('a browser that was not paired there is told so', async () => {
    const refuse = () => {
      throw problem(403, 'queueing.device-required');
    };
    const { status, text } = await at({ 'complaints.readPad': refuse }).get(PAD);
    expect([status, text.includes('取得配对码')]).toEqual([403, true]);
  });
});

describe('D-19, D-20: data to confirm, and the place to sign', () => {
  test('masked name, item, papers, fee; right or wrong', async () => {
    const { get, post, sent } = at({ 'complaints.readPad': () => confirmPad(false) });
    const { text, main } = await get(PAD);
    for (const word of ['李*明', '食品卫生许可', '申请书、平面图', '不收费']) expect(text).toContain(word);
    expect(main).not.toContain('<canvas');
    for (const answer of ['right', 'wrong']) await post(PAD, { presentation: PRESENTATION_ID, act: answer });
    expect(sent('queueing.answerAtPad')).toMatchObject([
      { body: { presentationId: PRESENTATION_ID, answer: 'right' } },
      { body: { presentationId: PRESENTATION_ID, answer: 'wrong' } },
    ]);
  });

  test('a signature is sent as drawn; without a script the paper is signed', async () => {
    const { get, post, sent } = at({ 'complaints.readPad': () => confirmPad(true) });
    const { main } = await get(PAD);
    expect(main).toContain('<canvas');
    expect(main).toContain('请在纸质回执上签名');
    await post(PAD, {
      ...{ presentation: PRESENTATION_ID, act: 'right' },
      png: 'data:image/png;base64,iVBORw0KGgo=',
    });
    expect(sent('queueing.signAtPad')).toMatchObject([{ body: { png: 'iVBORw0KGgo=' } }]);
    expect(sent('queueing.answerAtPad')).toEqual([]);
  });
});

describe('P-26: on a telephone, without a script', () => {
  test('asks, is sent once with its key, and tells what follows a bad one', async () => {
    const { get, post, sent } = at();
    const { text, main, isStored } = await get(RATE);
    for (const word of ['请评价这次服务', '个体登记', '2026年12月2日']) expect(text).toContain(word);
    expect(main).toContain('value="00000000-0000-7000-8000-0000000000ab"');
    expect(isStored).toBe(false);
    const { to } = await post(RATE, { level: '1', words: '慢', key: 'k-12345678' });
    expect(to).toBe(`${RATE}?followed=1`);
    expect(sent('complaints.rateByLink')).toMatchObject([
      { body: { token: RATE_TOKEN, level: 1, words: '慢' } },
    ]);
    const done = at({ 'complaints.readRatingPage': () => ratingPage('answered') });
    expect((await done.get(to ?? '')).text).toContain('十五个工作日');
  });

  test('without a level the page says so, and keeps what was written', async () => {
    const { post, sent } = at();
    const { status, text, main } = await post(RATE, { words: '想说的' });
    expect([status, text.includes('请选择一项满意程度')]).toEqual([422, true]);
    expect(main).toContain('想说的</textarea>');
    expect(sent('complaints.rateByLink')).toEqual([]);
  });

  test.each([
    ['answered', '这次服务已经评价'],
    ['lapsed', '评价时间已过'],
    ['notYet', '还没有办完'],
  ] as const)('%s', async (state, words) => {
    const { text, main } = await at({ 'complaints.readRatingPage': () => ratingPage(state) }).get(RATE);
    expect(text).toContain(words);
    expect(main).not.toContain('<form');
  });

  test('rated in another window meanwhile: how it stands now', async () => {
    const refuse = () => {
      throw problem(409, 'complaints.rated');
    };
    let state: 'open' | 'answered' = 'open';
    const { post } = at({
      'complaints.rateByLink': () => {
        state = 'answered';
        return refuse();
      },
      'complaints.readRatingPage': () => ratingPage(state),
    });
    const { status, text } = await post(RATE, { level: '5' });
    expect([status, text.includes('已经评价')]).toEqual([409, true]);
  });

  test('a link that is not ours', async () => {
    const miss = () => {
      throw problem(404, 'not-found');
    };
    expect((await at({ 'complaints.readRatingPage': miss }).get(RATE)).status).toBe(404);
  });
});
