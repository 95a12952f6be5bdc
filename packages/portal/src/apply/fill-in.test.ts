import { brokenReferences, postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import {
  COMPLETE,
  company,
  DRAFT_ID,
  draftDesk,
  FILLED_APPLICANT,
  FILLED_FORM,
  NO_ANSWERS,
} from './draft-desk.fixture.ts';
import { callWith, problem, visitor } from './visitor.fixture.ts';

const AT = `/apply/${DRAFT_ID}`;

const typedApplicant = {
  version: '1',
  'applicant.kind': 'person',
  'applicant.name': ' 王芳芳 ',
  'applicant.idNumber': '510104198503071239',
  'applicant.phone': '13800001234',
};

describe('starting', () => {
  test('an item that was chosen opens a draft and its list of pages', async () => {
    const { call, asked } = draftDesk();
    const seen = await visitor(call).post('/apply', { item: 'SSJ-004' });
    expect([seen.status, seen.to]).toEqual([303, AT]);
    expect(asked).toContainEqual({
      name: 'forms.startDraft',
      input: { body: { subject: { kind: 'item', code: 'SSJ-004' } } },
    });
  });

  test('a channel is opened by one of its routes', async () => {
    const { call, asked } = draftDesk({}, company);
    await visitor(call).post('/apply', { channel: 'enterprise-establishment', route: 'llc' });
    expect(asked.at(-1)?.input).toEqual({
      body: { subject: { kind: 'channel', key: 'enterprise-establishment', route: 'llc', answers: {} } },
    });
  });

  test.each([{}, { channel: 'enterprise-establishment' }])(
    'nothing chosen (%o): back to the catalogue',
    async (form) => {
      expect((await visitor(draftDesk().call).post('/apply', form)).to).toBe('/items');
    },
  );

  test('an item that cannot be applied for online says so', async () => {
    const refusing = async () => Promise.reject(problem(404, 'not-found'));
    const seen = await visitor(refusing).post('/apply', { item: 'IMS-001' });
    expect(seen.status).toBe(404);
    expect(seen.text).toContain('这件事现在不能在网上申请');
  });
});

describe('the list of pages', () => {
  test('says what is open and offers no check while something is', async () => {
    const seen = await visitor(draftDesk({ answers: { ...COMPLETE, documents: [] } }).call).get(AT);
    expect(seen.text).toContain('还差：申请材料');
    expect(seen.html).not.toContain(`${AT}/check`);
  });

  test('offers the check when everything is done', async () => {
    const seen = await visitor(draftDesk({ answers: COMPLETE }).call).get(AT);
    expect(seen.html).toContain(`href="${AT}/check"`);
    expect(seen.text).not.toContain('还差');
  });

  test('only what is wrong is red, and the link to it shows the faults', async () => {
    const answers = { ...COMPLETE, applicant: { ...FILLED_APPLICANT, idNumber: '51' } };
    const seen = await visitor(draftDesk({ answers }).call).get(AT);
    expect(seen.html.split('task-wrong')).toHaveLength(2);
    expect(seen.html).toContain(`href="${AT}/applicant?faults=1"`);
  });

  test('says until when the draft is kept, with the weekday', async () => {
    expect((await visitor(draftDesk().call).get(AT)).text).toContain('2026年12月23日（星期三）');
  });

  test('is stored by nobody', async () => {
    expect((await visitor(draftDesk().call).get(AT)).isStored).toBe(false);
  });

  test('a draft that is submitted leads to its receipt', async () => {
    expect((await visitor(draftDesk({ submitted: true }).call).get(AT)).to).toBe(`${AT}/done`);
  });
});

describe('an unknown or deleted draft', () => {
  test.each([
    [404, '找不到这份草稿'],
    [400, '找不到这份草稿'],
    [429, '题：too-many-requests'],
  ])('the wire answers %i', async (status, words) => {
    const call = callWith({
      'forms.readDraft': () => {
        throw problem(status, status === 429 ? 'too-many-requests' : 'not-found');
      },
    }).call;
    expect((await visitor(call).get(AT)).text).toContain(words);
  });

  test.each(['', '/applicant', '/form/s1', '/documents', '/check', '/done'])(
    '%s: the same clear page',
    async (path) => {
      const seen = await visitor(draftDesk().call).get(`/apply/0197f3a2-0000-7000-8000-000000000000${path}`);
      expect(seen.status).toBe(404);
      expect(seen.text).toContain('找不到这份草稿');
    },
  );

  test('a section that the form does not have is no page either', async () => {
    expect((await visitor(draftDesk().call).get(`${AT}/form/s9`)).status).toBe(404);
  });
});

describe('the applicant', () => {
  test('an untouched page is not scolded, and has no broken reference', async () => {
    const seen = await visitor(draftDesk().call).get(`${AT}/applicant`);
    expect(seen.status).toBe(200);
    expect(seen.title).toMatch(/^申请人 · 食品卫生许可证核发/);
    expect(seen.html).not.toContain('error-summary');
    expect(brokenReferences(seen.html)).toEqual([]);
    expect(seen.html.split('<h1')).toHaveLength(2);
  });

  test('right answers are kept, trimmed, and the next page follows', async () => {
    const desk = draftDesk();
    const seen = await visitor(desk.call).post(`${AT}/applicant`, typedApplicant);
    expect([seen.status, seen.to]).toEqual([303, `${AT}/form/s1`]);
    expect(desk.now().answers.applicant).toEqual(FILLED_APPLICANT);
  });

  test('wrong answers are kept too; title, summary and field say the same', async () => {
    const desk = draftDesk();
    const seen = await visitor(desk.call).post(`${AT}/applicant`, {
      ...typedApplicant,
      'applicant.idNumber': '5101',
    });
    expect(seen.status).toBe(422);
    expect(seen.title).toMatch(/^错误：申请人/);
    expect(seen.html).toContain('<a href="#applicant-idNumber">证件号码：身份证号应为 18 位</a>');
    expect(seen.html).toMatch(/<span class="spoken">错误：<\/span>证件号码：身份证号应为 18 位/);
    expect(postedFrom(seen.html)).toMatchObject({ 'applicant.idNumber': '5101', version: '2' });
    expect(desk.now().answers.applicant.idNumber).toBe('5101');
    expect(brokenReferences(seen.html)).toEqual([]);
  });

  test('what the wire cannot take at all stays in the boxes and is not saved', async () => {
    const desk = draftDesk();
    const long = '长'.repeat(101);
    const seen = await visitor(desk.call).post(`${AT}/applicant`, {
      ...typedApplicant,
      'applicant.name': long,
    });
    expect(seen.status).toBe(400);
    expect(seen.text).toContain('姓名或单位名称：不合要求');
    expect(postedFrom(seen.html)['applicant.name']).toBe(long);
    expect(desk.now().version).toBe(1);
  });

  test('when the service is away the answers stay in the boxes', async () => {
    const { call: desk } = draftDesk();
    const call: typeof desk = async (route, input, options) => {
      if (route.name === 'forms.saveDraft') throw problem(503, 'unavailable', { title: '服务暂时没有回应' });
      return desk(route, input, options);
    };
    const seen = await visitor(call).post(`${AT}/applicant`, typedApplicant);
    expect(seen.status).toBe(503);
    expect(seen.text).toContain('服务暂时没有回应');
    expect(postedFrom(seen.html)['applicant.phone']).toBe('13800001234');
  });

  test('only this page’s answers change', async () => {
    const desk = draftDesk({ answers: { ...COMPLETE, applicant: NO_ANSWERS.applicant } });
    await visitor(desk.call).post(`${AT}/applicant`, typedApplicant);
    expect(desk.now().answers).toEqual(COMPLETE);
  });

  test('who came from the check goes back to it', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    const person = visitor(desk.call);
    const open = await person.get(`${AT}/applicant?back=check`);
    expect(open.text).toContain('保存并返回核对');
    const seen = await person.post(`${AT}/applicant`, postedFrom(open.main));
    expect(seen.to).toBe(`${AT}/check`);
  });

  test('the faults of the page are shown when asked for', async () => {
    const seen = await visitor(draftDesk().call).get(`${AT}/applicant?faults=1`);
    expect(seen.title).toMatch(/^错误：/);
    expect(seen.text).toContain('联系电话：必填');
  });

  test('in English the same page is English', async () => {
    const seen = await visitor(draftDesk().call, 'en').post(`${AT}/applicant`, {
      ...typedApplicant,
      'applicant.phone': '',
    });
    expect(seen.title).toMatch(/^Error: Applicant/);
    expect(seen.text).toContain('Telephone: required in English');
    expect(seen.main).not.toMatch(/[\u4e00-\u9fff]{5,}.*<\/label>/);
  });
});

describe('two windows open on one draft', () => {
  test('nothing is lost: what was typed stays, what is saved stands beside it, and saving again keeps what was typed', async () => {
    const desk = draftDesk();
    const person = visitor(desk.call);
    desk.change({ applicant: { ...FILLED_APPLICANT, phone: '13911112222' } });

    const met = await person.post(`${AT}/applicant`, typedApplicant);
    expect(met.status).toBe(409);
    expect(met.text).toContain('这份草稿在别处改过了');
    expect(met.text).toContain('现在保存的是： 13911112222');
    expect(met.html.split('class="field-saved"')).toHaveLength(2);
    expect(desk.now().answers.applicant.phone).toBe('13911112222');

    const again = await person.post(`${AT}/applicant`, postedFrom(met.main));
    expect(again.to).toBe(`${AT}/form/s1`);
    expect(desk.now().answers.applicant).toEqual(FILLED_APPLICANT);
  });

  test('the other window’s answers on other pages are kept', async () => {
    const desk = draftDesk();
    const person = visitor(desk.call);
    desk.change({ form: FILLED_FORM });
    const met = await person.post(`${AT}/applicant`, typedApplicant);
    await person.post(`${AT}/applicant`, postedFrom(met.main));
    expect(desk.now().answers).toEqual({ applicant: FILLED_APPLICANT, form: FILLED_FORM, documents: [] });
  });

  test('the same page sent twice counts once and nobody is bothered', async () => {
    const desk = draftDesk();
    const person = visitor(desk.call);
    const first = await person.post(`${AT}/applicant`, typedApplicant);
    const second = await person.post(`${AT}/applicant`, typedApplicant);
    expect([second.status, second.to]).toEqual([first.status, first.to]);
    expect(desk.now().version).toBe(2);
  });

  test('a page without a version cannot overwrite anything', async () => {
    const desk = draftDesk({ answers: COMPLETE });
    const { version: _left, ...withoutVersion } = typedApplicant;
    const seen = await visitor(desk.call).post(`${AT}/applicant`, {
      ...withoutVersion,
      'applicant.name': '别人',
    });
    expect(seen.status).toBe(409);
    expect(desk.now().answers.applicant.name).toBe('王芳芳');
  });

  test('submitted in the other window: this one shows the receipt', async () => {
    const desk = draftDesk({ submitted: true });
    expect((await visitor(desk.call).post(`${AT}/applicant`, typedApplicant)).to).toBe(`${AT}/done`);
  });
});
