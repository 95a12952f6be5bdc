import {
  type AttachedFiles,
  type DocumentAttachment,
  uploadAttachment,
} from '@yichuang/contract/attachments.ts';
import { type FieldFault, type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** 材料附件: what was handed in, and whether more may be added; or why it cannot be read. */
export type ShownFiles = {
  readonly rows: readonly DocumentAttachment[];
  readonly mayAttach: boolean;
  /** False: the files may be there, and could not be read now. */
  readonly isRead: boolean;
  /** What went wrong; the rows are those that are there all the same. */
  readonly problem: Problem | null;
};

export async function shownFiles(reading: Promise<AttachedFiles>): Promise<ShownFiles> {
  try {
    return { ...(await reading), isRead: true, problem: null };
  } catch (error) {
    if (error instanceof ProblemError)
      return { rows: [], mayAttach: false, isRead: false, problem: error.problem };
    throw error;
  }
}

/** Which uploaded files become pages of which document. */
export type Attaching = {
  readonly documentId: string;
  readonly attachmentIds: string[];
  readonly isNewEdition: boolean;
};

type Place = {
  readonly reread: () => Promise<ShownFiles>;
  readonly attach: (body: Attaching, key: string) => Promise<Answer<AttachedFiles>>;
};

/** Uploads the chosen files one by one and attaches those that were taken; the others are named. */
export async function addFiles(asked: Asked, { reread, attach }: Place): Promise<ShownFiles> {
  const form = await asked.request.formData();
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
  if (taken.length === 0) return withProblem(await reread(), problemOf(faults));
  const documentId = String(form.get('documentId') ?? '');
  const isNewEdition = form.get('isNewEdition') === 'yes';
  const attached = await attach({ documentId, attachmentIds: taken, isNewEdition }, `${key}-attach`);
  if (!attached.ok) return withProblem(await reread(), attached.problem);
  return { ...attached.value, isRead: true, problem: faults.length > 0 ? problemOf(faults) : null };
}

const withProblem = (files: ShownFiles, problem: Problem): ShownFiles => ({ ...files, problem });

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
