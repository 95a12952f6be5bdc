import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { dueJson } from '#cli/clock-answer.ts';
import { type ClockQuestion, derive, due } from '#cli/clock-question.ts';
import { UsageError } from '#cli/usage-error.ts';
import { dueText } from '../modules/clock/index.ts';

/** What holds for a question that does not say otherwise. */
export type BatchDefaults = {
  readonly hours: string;
  readonly calendarAsOf: string | undefined;
  readonly withSteps: boolean;
};

/**
 * Answers a file of questions, one JSON line each, in order; empty lines are passed over. A wrong line is answered with
 * its error, and the rest go on.
 *
 * @throws UsageError when the file cannot be read, and at the end when lines were wrong
 */
export async function answerBatch(file: string, defaults: BatchDefaults): Promise<void> {
  const wrong: number[] = [];
  let number = 0;
  let buffer = '';
  for await (const line of await linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const { reply, isWrong } = answerLine(line, number, defaults);
    if (isWrong) wrong.push(number);
    buffer += `${JSON.stringify(reply)}\n`;
    if (buffer.length > 65_536) buffer = await flush(buffer);
  }
  await flush(buffer);
  if (wrong.length > 0) {
    const named = wrong.slice(0, 5).join(', ') + (wrong.length > 5 ? ' …' : '');
    throw new UsageError(
      `--batch ${file}: ${wrong.length} of its lines are wrong (${named}); their answers say what is allowed`,
    );
  }
}

const Question = z.strictObject({
  from: z.string(),
  limit: z.string(),
  pauses: z.array(z.string()).nullish(),
  hours: z.string().nullish(),
  calendarAsOf: z.string().nullish(),
});

function answerLine(line: string, number: number, defaults: BatchDefaults) {
  try {
    const question = readQuestion(line, defaults);
    if (defaults.withSteps) return { reply: dueJson(derive(question, sameName), false), isWrong: false };
    const answer = due(question, sameName);
    return { reply: { due: dueText(answer), provisional: answer.provisional }, isWrong: false };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { reply: { error: `line ${number}: ${error.message}` }, isWrong: true };
  }
}

const sameName = (field: keyof ClockQuestion) => field;

function readQuestion(line: string, { hours, calendarAsOf }: BatchDefaults): ClockQuestion {
  const parsed = Question.safeParse(parseJson(line));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
    throw new UsageError(`${where}${issue?.message}; allowed: ${ALLOWED}`);
  }
  const { from, limit, pauses, ...rest } = parsed.data;
  return {
    from,
    limit,
    pauses: pauses ?? [],
    hours: rest.hours ?? hours,
    calendarAsOf: rest.calendarAsOf ?? calendarAsOf,
  };
}

function parseJson(line: string): unknown {
  try {
    // Some offices' editors put a byte order mark before the first line.
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`not JSON; allowed: ${ALLOWED}`);
  }
}

const ALLOWED =
  '{"from":"2007-04-27","limit":"5wd"}, and if wanted "pauses":["a..b"], "hours", "calendarAsOf"';

async function linesOf(file: string): Promise<AsyncIterable<string>> {
  if (file === '-') return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const unreadable = new UsageError(
    `--batch "${file}" cannot be read; allowed: a file of JSON lines, or - for standard input`,
  );
  const handle = await open(file).catch(() => {
    throw unreadable;
  });
  if ((await handle.stat()).isDirectory()) {
    await handle.close();
    throw unreadable;
  }
  return handle.readLines();
}

/** Waits while whoever reads the answers is slower than we are. */
async function flush(text: string): Promise<''> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
  return '';
}
