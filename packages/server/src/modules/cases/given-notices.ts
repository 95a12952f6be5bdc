import type { GivenNotices } from '@yichuang/contract/clock.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { BadNoticeError } from '@yichuang/domain/clock/errors.ts';
import {
  type HolidayNotice,
  holidayNotices,
  type NoticeFault,
} from '@yichuang/domain/clock/holiday-notice.ts';
import { noticeFromLines } from '@yichuang/domain/clock/notice-lines.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';

/**
 * Work on the notices that a person gives: a file as the command line takes it, or one notice typed in lines.
 *
 * @throws InvalidInputError with every fault of the notices, at `/file` or at the field that was typed
 */
export async function withGivenNotices<T>(
  given: GivenNotices,
  work: (notices: readonly HolidayNotice[]) => Promise<T>,
): Promise<T> {
  try {
    return await work(
      given.kind === 'file' ? holidayNotices(noticesOf(given.text)) : [noticeFromLines(given)],
    );
  } catch (error) {
    if (!(error instanceof BadNoticeError)) throw error;
    const faults = error.facts.faults as readonly NoticeFault[];
    const told = faults.slice(0, MOST_SHOWN).map(given.kind === 'file' ? ofFile : ofField);
    throw new InvalidInputError(told.map(onceEach));
  }
}

/** More faults than anybody reads at once; the file is from another world then. */
const MOST_SHOWN = 20;

/** A byte order mark is what editors on Windows put before JSON. */
function noticesOf(text: string): unknown {
  const data: unknown = parsed(text.replace(/^\uFEFF/, ''));
  if (typeof data === 'object' && data !== null && 'notices' in data) return data.notices;
  throw noNotices();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noNotices();
  }
}

const noNotices = () =>
  new InvalidInputError([
    {
      pointer: '/file',
      rule: 'clock.bad-notice',
      message: '文件不是通知文件：应为 JSON，形如 {"notices": [...]}，与 data/holidays.json 相同',
      messageEn: 'This is no file of notices: it is JSON like {"notices": [...]}, as data/holidays.json is.',
    },
  ]);

const ofFile = ({ path, message, messageZh }: NoticeFault): FieldFault => ({
  pointer: '/file',
  rule: 'clock.bad-notice',
  message: `${path.replace(/^notices\[(\d+)\]\.?/, (_whole, at) => `第 ${Number(at) + 1} 份通知 `)}：${messageZh}`,
  messageEn: `${path}: ${message}`,
});

/** The first fault of a box stands at it, each further one has a place of its own below. */
const onceEach = (fault: FieldFault, index: number, all: readonly FieldFault[]): FieldFault =>
  all.findIndex(({ pointer }) => pointer === fault.pointer) === index
    ? fault
    : { ...fault, pointer: `${fault.pointer}/${index}` };

/** `notices[0].off[3]`, or `off[3]` for a line, stands at the box `off`; what concerns the whole, at the first box. */
const ofField = ({ path, message, messageZh }: NoticeFault): FieldFault => ({
  pointer: `/${/\b(?:year|number|published|page|work)\b/.exec(path)?.[0] ?? 'off'}`,
  rule: 'clock.bad-notice',
  message: messageZh,
  messageEn: message,
});
