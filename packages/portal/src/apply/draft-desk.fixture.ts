import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import type { Answers, DraftView, FormView } from '@yichuang/contract/forms.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { referenceForm } from '@yichuang/ui/form/reference-forms.fixture.ts';
import { callWith, problem } from './visitor.fixture.ts';

export const DRAFT_ID = '0197f3a2-6c1e-7b5a-9d3e-4f2a1b0c9d8e';

export const NO_ANSWERS: Answers = {
  applicant: {
    kind: 'person',
    name: '',
    idNumber: '',
    phone: '',
    contactName: '',
    agentName: '',
    agentIdNumber: '',
  },
  form: {},
  documents: [],
};

/** 王芳 opens a noodle shop: food hygiene licence, three sections, two documents. */
export const noodleShop: DraftView = {
  draftId: DRAFT_ID,
  subject: { kind: 'item', code: 'SSJ-004' },
  subjectName: '食品卫生许可证核发',
  subjectNameEn: 'Issuance of food-hygiene licence',
  version: 1,
  answers: NO_ANSWERS,
  form: formOf('F-SS-FOOD'),
  documents: [
    {
      id: 'SSJ-004-M1',
      name: '食品卫生许可证申请书',
      form: 'original',
      count: 1,
      required: true,
      when: null,
      sourceType: 'form',
      source: '窗口领取或中心网站下载',
      deferrable: false,
      fetchable: false,
    },
    {
      id: 'SSJ-004-M8',
      name: '生产工艺流程和产品标准',
      form: 'copy_with_original_checked',
      count: 2,
      required: false,
      when: '食品生产加工',
      sourceType: 'applicant',
      source: '申请人',
      deferrable: false,
      fetchable: false,
    },
  ],
  choice: null,
  faults: [],
  submitted: false,
  deletedOn: '2026-12-23',
};

/** 宏达公司 is founded: the channel with its form of holders and officers, no documents. */
export const company: DraftView = {
  ...noodleShop,
  subject: { kind: 'channel', key: 'enterprise-establishment', route: 'llc', answers: {} },
  subjectName: '企业设立并联审批',
  subjectNameEn: 'Enterprise establishment',
  form: formOf('F-EE-LLC'),
  documents: [],
};

const named = (code: string, name: string, nameEn: string) => ({ code, name, nameEn });
const ENVIRONMENT = named('EE-22', '建设项目环境影响登记表审批', 'Environmental registration form');
const FOOD = named('EE-23', '食品卫生许可证核发', 'Food-hygiene licence');

const UNSAID = { conditionEn: null, help: null, helpEn: null, options: null };

/** The same with two routes and two questions, one of which usually comes after the other. */
export const companyToChoose: DraftView = {
  ...company,
  choice: {
    routes: [
      { id: 'llc', name: '内资有限责任公司', nameEn: null },
      { id: 'branch', name: '分公司', nameEn: null },
    ],
    questions: [
      {
        questionId: 'EE-22',
        condition: '餐饮、娱乐等行业前置环保审批',
        ...UNSAID,
        answer: null,
        steps: [ENVIRONMENT],
      },
      { questionId: 'EE-23', condition: '食品生产经营、餐饮服务', ...UNSAID, answer: null, steps: [FOOD] },
    ],
    notes: [],
    doubts: [],
  },
};

/** Nobody answered, answered so that nothing is in doubt, or so that one step stands without another. */
export function answered(draft: DraftView, answers: Readonly<Record<string, boolean>>): DraftView {
  const { subject, choice } = draft;
  if (subject.kind !== 'channel' || choice === null) return draft;
  const isDoubtful = answers['EE-23'] === true && answers['EE-22'] !== true;
  return {
    ...draft,
    subject: { ...subject, answers: { ...answers } },
    choice: {
      ...choice,
      questions: choice.questions.map((one) => ({ ...one, answer: answers[one.questionId] ?? null })),
      doubts: isDoubtful ? [{ step: FOOD, without: ENVIRONMENT }] : [],
    },
  };
}

export const FILLED_APPLICANT: Answers['applicant'] = {
  ...NO_ANSWERS.applicant,
  name: '王芳芳',
  idNumber: '510104198503071239',
  phone: '13800001234',
};

export const FILLED_FORM = {
  name: '王芳芳面馆',
  owner: '王芳芳',
  owner_id: '510104198503071239',
  place: '成都高新区石羊街道府城大道中段88号',
  tel: '028-85321234',
  kind: '餐饮服务',
  items: ['中餐'],
  area: 60,
  facility: ['消毒柜'],
  water: '市政自来水',
  staff: 3,
  health: 3,
  manager: '李强',
};

/** Nothing is wrong with these answers of the noodle shop. */
export const COMPLETE: Answers = {
  applicant: FILLED_APPLICANT,
  form: FILLED_FORM,
  documents: ['SSJ-004-M1'],
};

/** The wire of one draft: reads, saves by version, submits once; names faults as simply as pages need it. */
export function draftDesk(start: Partial<DraftView> = {}, base: DraftView = noodleShop) {
  let draft: DraftView = { ...base, ...start };
  let files: readonly DocumentAttachment[] = [];
  const view = (): DraftView => ({ ...draft, faults: draft.submitted ? [] : faultsOf(draft) });
  const { call, asked } = callWith({
    'forms.startDraft': view,
    'forms.readDraft': ({ params }: { params: { draftId: string } }) => {
      if (params.draftId !== draft.draftId) throw problem(404, 'not-found');
      return view();
    },
    'forms.saveDraft': ({ body }: { body: { version: number; answers: Answers } }) => {
      if (body.version !== draft.version) throw problem(409, 'stale', { fresh: view() });
      draft = { ...draft, answers: body.answers, version: draft.version + 1 };
      return view();
    },
    'forms.answerQuestions': ({
      body,
    }: {
      body: { version: number; route: string; answers: Record<string, boolean> };
    }) => {
      if (body.version !== draft.version) throw problem(409, 'stale', { fresh: view() });
      const subject = { ...draft.subject, route: body.route } as DraftView['subject'];
      draft = answered({ ...draft, subject, version: draft.version + 1 }, body.answers);
      return view();
    },
    'forms.readDraftAttachments': () => ({ rows: files }),
    'forms.attachToDraft': attach,
    'forms.detachFromDraft': ({ params }: { params: { attachmentId: string } }) => {
      files = files.filter(({ attachmentId }) => attachmentId !== params.attachmentId);
      return { rows: files };
    },
    'cases.submitDraft': submit,
    'channels.submitDraft': submit,
  });
  type Upload = { params: { documentId: string }; query: { name: string }; file: Uint8Array };
  function attach({ params: { documentId }, query: { name }, file }: Upload) {
    const errors = [fault('/file', 'documents.file-unknown', '认不出这个文件')];
    if (file.length === 0) throw problem(400, 'invalid-input', { errors });
    files = [...files, uploadedFile(documentId, name, { bytes: file.length })];
    return { rows: files };
  }
  function submit({ body }: { body: { version: number } }) {
    if (!draft.submitted && body.version !== draft.version) throw problem(409, 'stale', { fresh: view() });
    if (view().faults.length > 0) throw problem(422, 'invalid-input', { errors: view().faults });
    draft = { ...draft, submitted: true, answers: NO_ANSWERS };
    return RECEIPT;
  }
  return {
    call,
    asked,
    now: view,
    /** Another window answered the questions meanwhile. */
    choose: (answers: Readonly<Record<string, boolean>>) => {
      draft = answered({ ...draft, version: draft.version + 1 }, answers);
    },
    /** Another window saved meanwhile. */
    change: (answers: Partial<Answers>) => {
      draft = { ...draft, answers: { ...draft.answers, ...answers }, version: draft.version + 1 };
    },
  };
}

/** A file as the wire tells of it. */
export const uploadedFile = (
  documentId: string,
  name: string,
  more: Partial<DocumentAttachment> = {},
): DocumentAttachment => ({
  attachmentId: `0197f3a2-6c1e-7b5a-9d3e-${[...name]
    .map((sign) => sign.codePointAt(0)?.toString(16))
    .join('')
    .padEnd(12, '0')
    .slice(0, 12)}`,
  documentId,
  name,
  mediaType: 'application/pdf',
  bytes: 1_234_567,
  pages: 3,
  uploadedAt: '2026-11-23T02:10:00.000Z',
  purpose: 'filing',
  isSuperseded: false,
  path: `/api/v1/forms/drafts/${DRAFT_ID}/attachments/x`,
  ...more,
});

export const RECEIPT = {
  caseNumber: '510109202611232000024',
  queryCode: '402915',
  trackPath: '/t/AbCdEf',
  subjectName: '食品卫生许可证核发',
  subjectNameEn: 'Issuance of food-hygiene licence',
  state: 'submitted',
  submittedAt: '2026-11-23T02:15:00.000Z',
  noticeDueOn: '2026-11-30',
  promisedLimit: { unit: 'workingDays', count: 10 },
};

export const fault = (pointer: string, rule: string, message: string): FieldFault => ({
  pointer,
  rule,
  message,
  messageEn: `${rule} in English`,
});

function faultsOf({ answers, form, documents, choice }: DraftView): FieldFault[] {
  const { applicant } = answers;
  const missing = (['name', 'idNumber', 'phone'] as const).filter((name) => applicant[name] === '');
  const wrongId = applicant.idNumber !== '' && applicant.idNumber.length !== 18;
  const unready = documents.filter(({ id, required }) => required && !answers.documents.includes(id));
  const open = (choice?.questions ?? []).filter(({ answer }) => answer === null);
  return [
    ...open.map(({ questionId }) => fault(`/choice/${questionId}`, 'required', '请回答')),
    ...missing.map((name) => fault(`/answers/applicant/${name}`, 'required', '必填')),
    ...(wrongId ? [fault('/answers/applicant/idNumber', 'identity.length', '身份证号应为 18 位')] : []),
    ...fieldsOf(form).flatMap((field) => {
      const value = answers.form[field.name];
      const pointer = `/answers/form/${field.name}`;
      if (value === undefined) return field.required ? [fault(pointer, 'required', '必填')] : [];
      if (field.kind === 'number' && typeof value !== 'number') return [fault(pointer, 'type', '请填写数字')];
      if (field.kind !== 'rows' || !Array.isArray(value)) return [];
      return value.flatMap((row: Readonly<Record<string, unknown>>, index) =>
        field.columns
          .filter((column) => column.required && row[column.name] === undefined)
          .map((column) => fault(`${pointer}/${index}/${column.name}`, 'required', '必填')),
      );
    }),
    ...(unready.length > 0 ? [fault('/answers/documents', 'cases.documents-missing', '还没有备齐')] : []),
  ];
}

/** A form of the reference centre as the wire gives it. */
export function formOf(id: string): FormView {
  const { title, title_en, help, sections, schema } = referenceForm(id);
  return {
    formId: id,
    title,
    titleEn: title_en,
    help,
    sections: sections.map((section) => ({ ...section, fields: [...section.fields] })),
    schema,
  };
}
