import {
  attachToCase,
  type DocumentAttachment,
  readCaseAttachments,
  uploadAttachment,
} from '@yichuang/contract/attachments.ts';
import { type FieldFault, type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { type Answer, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

/** 材料附件: what was handed in, and whether more may be added; or why it cannot be read. */
export type CaseFiles = {
  readonly rows: readonly DocumentAttachment[];
  readonly mayAttach: boolean;
  /** False: the files may be there, and could not be read now. */
  readonly isRead: boolean;
  /** What went wrong; the rows are those that are there all the same. */
  readonly problem: Problem | null;
};

export async function loader(asked: Addressed): Promise<CaseFiles> {
  try {
    const files = await read(asked, readCaseAttachments, { params: { caseId: asked.params.caseId ?? '' } });
    return { ...files, isRead: true, problem: null };
  } catch (error) {
    if (error instanceof ProblemError)
      return { rows: [], mayAttach: false, isRead: false, problem: error.problem };
    throw error;
  }
}

/** Uploads the chosen files one by one and attaches those that were taken; the others are named. */
export async function action(asked: Addressed): Promise<CaseFiles> {
  const form = await asked.request.formData();
  const caseId = asked.params.caseId ?? '';
  const key = String(form.get('key') ?? '');
  const chosen = form.getAll('file').filter((one) => typeof one !== 'string' && one.size > 0) as File[];
  const taken: string[] = [];
  const faults: FieldFault[] = [];
  for (const [index, file] of chosen.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const uploaded = await write(asked, {
      route: uploadAttachment,
      input: { query: { name: file.name.slice(0, 300) }, file: bytes },
      key: `${key}-${index}`,
    });
    if (uploaded.ok) taken.push(uploaded.value.attachmentId);
    else faults.push(named(file.name, uploaded.problem));
  }
  if (taken.length === 0) return withProblem(await loader(asked), problemOf(faults));
  const attached = await write(asked, {
    route: attachToCase,
    input: {
      params: { caseId },
      body: {
        documentId: String(form.get('documentId') ?? ''),
        attachmentIds: taken,
        isNewEdition: form.get('isNewEdition') === 'yes',
      },
    },
    key: `${key}-attach`,
  });
  return answered(attached, await filesAfter(asked, attached), faults);
}

type Attached = Answer<{ readonly rows: readonly DocumentAttachment[]; readonly mayAttach: boolean }>;

const filesAfter = (asked: Addressed, attached: Attached): Promise<CaseFiles> | CaseFiles =>
  attached.ok ? { ...attached.value, isRead: true, problem: null } : loader(asked);

const answered = (attached: Attached, files: CaseFiles, faults: readonly FieldFault[]): CaseFiles => {
  if (!attached.ok) return withProblem(files, attached.problem);
  return faults.length > 0 ? withProblem(files, problemOf(faults)) : files;
};

const withProblem = (files: CaseFiles, problem: Problem): CaseFiles => ({ ...files, problem });

function named(name: string, { title, titleEn, errors = [] }: Problem): FieldFault {
  const [fault] = errors;
  return {
    pointer: `/${name}`,
    rule: fault?.rule ?? 'refused',
    message: `“${name}”：${fault?.message ?? title}`,
    messageEn: `“${name}”: ${fault?.messageEn ?? titleEn}`,
  };
}

/** Said here, not asked of the server: nothing was chosen, or what was chosen was refused file by file. */
const problemOf = (faults: readonly FieldFault[]): Problem => ({
  type: '/api/problems/invalid-input',
  code: 'invalid-input',
  title: faults.length === 0 ? '请先选择文件' : '有文件没有上传',
  titleEn: faults.length === 0 ? 'Choose a file first' : 'Some files were not uploaded',
  status: 422,
  errors: [...faults],
});

/** A fetcher's answer is all there is to show: the page around it did not change. */
export const shouldRevalidate = () => false;
