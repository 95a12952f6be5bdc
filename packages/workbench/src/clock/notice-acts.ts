import {
  type CalendarView,
  enterNotices,
  type GivenNotices,
  type NoticesChangeView,
  previewNotices,
} from '@yichuang/contract/clock.ts';
import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { redirect } from 'react-router';
import { dayFrom } from '#identity/account-acts.ts';
import { type Answer, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';

/** Notices that somebody gave, what they would do; or the problem. */
export type NoticeAnswer = {
  readonly typed: NoticeTyped;
  readonly given: GivenNotices | null;
  readonly preview: NoticesChangeView | null;
  readonly answer: Answer<CalendarView> | undefined;
};

export type NoticeTyped = Readonly<Record<(typeof NOTICE_FIELDS)[number], string>>;

export const NOTICE_FIELDS = ['year', 'number', 'published', 'page', 'off', 'work'] as const;

/** Reads the file that was chosen, or the notice that was typed, and tries it. */
export async function tryNotices(asked: Asked, form: FormData): Promise<NoticeAnswer> {
  const typed = typedIn(form);
  const file = form.get('file');
  if (form.get('act') === 'tryNotice') return tried(asked, typed, givenFrom(typed));
  if (!(file instanceof File) || file.size === 0) return refused(typed, NO_FILE);
  if (file.size > MOST_BYTES) return refused(typed, TOO_LARGE);
  return tried(asked, typed, { kind: 'file', text: await file.text() });
}

/** Enters what was tried before. */
export async function enterTriedNotices(asked: Asked, form: FormData): Promise<NoticeAnswer | Response> {
  const typed = typedIn(form);
  const given = JSON.parse(String(form.get('given'))) as GivenNotices;
  const input = { body: { version: Number(form.get('version')), given } };
  const answer = await write(asked, { route: enterNotices, input, key: String(form.get('key')), typed });
  if (answer.ok) return redirect(`/admin/calendar?year=${answer.value.year}&done=entered`);
  return { typed, given, preview: null, answer: { ok: false, problem: atFields(answer.problem) } };
}

/** A file of thirty years has less than 60 kB. */
const MOST_BYTES = 800_000;

const typedIn = (form: FormData): NoticeTyped =>
  Object.fromEntries(NOTICE_FIELDS.map((name) => [name, String(form.get(name) ?? '').trim()])) as NoticeTyped;

const givenFrom = ({ year, number, published, page, off, work }: NoticeTyped): GivenNotices => ({
  kind: 'typed',
  year: Number(year),
  published: dayFrom(published),
  number: number || null,
  page,
  off,
  work,
});

async function tried(asked: Asked, typed: NoticeTyped, given: GivenNotices): Promise<NoticeAnswer> {
  try {
    const preview = await read(asked, previewNotices, { body: { given } });
    return { typed, given, preview, answer: undefined };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { typed, given: null, preview: null, answer: { ok: false, problem: atFields(error.problem) } };
  }
}

const atFields = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.errors && {
    errors: problem.errors.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/given\//, '/') })),
  }),
});

type FileFault = { readonly message: string; readonly messageEn: string };

const NO_FILE: FileFault = {
  message: '请先选择通知文件（JSON）',
  messageEn: 'Choose a file of notices (JSON) first.',
};
const TOO_LARGE: FileFault = {
  message: '文件过大：通知文件最大 800 kB，请确认选对了文件',
  messageEn: 'The file is too large: a file of notices has at most 800 kB. Make sure it is the right one.',
};

const refused = (typed: NoticeTyped, fault: FileFault): NoticeAnswer => ({
  typed,
  given: null,
  preview: null,
  answer: {
    ok: false,
    problem: {
      type: '/api/problems/invalid-input',
      code: 'invalid-input',
      title: '填写的内容有误，请按提示修改',
      titleEn: 'Some of the input is not valid. Please correct it as shown.',
      status: 400,
      errors: [{ pointer: '/file', rule: 'clock.bad-notice', ...fault }],
    },
  },
});
