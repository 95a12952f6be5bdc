import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clockDue } from '../../packages/server/src/cli/clock-due.ts';
import { UsageError } from '../../packages/server/src/cli/usage-error.ts';

type Outcome = { readonly out: string; readonly err: string; readonly refusal: string | null };

/** Runs `clock due` in this process and keeps what it wrote. */
async function clockDueWith(...options: readonly string[]): Promise<Outcome> {
  const written = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (chunk: unknown) => {
    written[stream] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  const program = new Command();
  clockDue(program);
  try {
    await program.parseAsync(['clock', 'due', ...options], { from: 'user' });
    return { ...written, refusal: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...written, refusal: error.message };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const ask = (line: string) => clockDueWith(...line.split(' '));

describe('one question', () => {
  test.each([
    ['working days', '--from 2007-04-27 --limit 5wd', '2007-05-09'],
    [
      'working hours',
      '--limit 4wh --from 2007-09-28T16:00 --hours 09:00-12:00,13:00-17:00',
      '2007-09-29T12:00',
    ],
    ['the hours of the reference centre', '--limit 4wh --from 2007-10-30T15:30', '2007-10-31T10:30'],
    ['minutes', '--limit 30min --from 2007-10-30T17:15', '2007-10-31T08:45'],
    ['calendar days that end on a Sunday', '--limit 20cd --from 2026-06-08', '2026-06-29'],
    ['a month', '--limit 1mo --from 2026-01-31', '2026-02-28'],
    ['a pause', '--from 2026-06-08 --limit 5wd --pause 2026-06-10..2026-06-24', '2026-06-29'],
    [
      'two pauses',
      '--from 2025-09-08 --limit 20wd --pause 2025-09-12..2025-09-19 --pause 2025-09-24..2025-10-13',
      '2025-10-30',
    ],
    ['the calendar as it was', '--from 2020-01-21 --limit 5wd --calendar-as-of 2020-01-26', '2020-02-03'],
    ['the calendar as it became', '--from 2020-01-21 --limit 5wd --calendar-as-of 2020-01-27', '2020-02-05'],
    ['the day of a moment elsewhere', '--from 2007-04-26T18:00:00Z --limit 5wd', '2007-05-09'],
  ])('%s', async (_what, line, expected) => {
    expect(await ask(line)).toEqual({ out: `${expected}\n`, err: '', refusal: null });
  });

  test('a provisional date says so in words, beside the answer', async () => {
    const { out, err } = await ask('--from 2026-12-21 --limit 20wd');
    expect(out).toBe('2027-01-19\n');
    expect(err).toMatch(/^provisional: .*year without a holiday notice/);
  });

  test('explained, each day comes with its reason and the notice', async () => {
    const { out } = await ask('--from 2020-01-17 --limit 5wd --pause 2020-01-21..2020-01-22 --explain');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('2020-02-03');
    expect(lines).toContain('2020-01-17 Fri  not counted: the day of the event');
    expect(lines).toContain('2020-01-18 Sat  skipped: weekend');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^2020-01-19 Sun {2}day 1: make-up workday for 春节 \(国办发明电〔2020〕1号, http/,
      ),
    );
    expect(lines).toContain('2020-01-22 Wed  skipped: pause 2020-01-21..2020-01-22');
    expect(lines).toContainEqual(
      expect.stringMatching(/^2020-01-31 Fri {2}skipped: 春节 \(国办发明电〔2020〕1号/),
    );
    expect(lines.at(-1)).toBe('law: 行政许可法 art. 82, 民法典 art. 201(1), 行政许可法 art. 45');
  });

  test.each([
    ['hours', '--from 2007-10-30T16:30 --limit 2wh', '2007-10-30 Tue  60 min: working day'],
    [
      'a last day not worked',
      '--from 2026-11-02 --limit 5cd',
      '2026-11-09 Mon  moved here, the last day was not worked: working day',
    ],
    ['months', '--from 2026-01-31 --limit 1mo', '2026-02-28 Sat  end of month 1'],
    [
      'months with a pause',
      '--from 2026-03-02 --limit 1mo --pause 2026-03-09..2026-03-11',
      '2026-04-07 Tue  moved here, the last day was not worked: working day',
    ],
    [
      'an unknown year',
      '--from 2026-12-30 --limit 5wd',
      '2027-01-01 Fri  skipped: 元旦 (fixed holiday, no notice yet)',
    ],
  ])('explained: %s', async (_what, line, expected) => {
    expect((await ask(`${line} --explain`)).out.split('\n')).toContain(expected);
  });

  test('as JSON: the date, whether it is provisional, and the steps', async () => {
    const { out, err } = await ask('--from 2026-12-31 --limit 1wd --json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      due: '2027-01-04',
      provisional: true,
      steps: [
        { kind: 'start', on: '2026-12-31' },
        { kind: 'skipped', on: '2027-01-01', why: { kind: 'fixedHoliday', name: '元旦' } },
        { kind: 'skipped', on: '2027-01-02', why: { kind: 'weekend' } },
        { kind: 'skipped', on: '2027-01-03', why: { kind: 'weekend' } },
        { kind: 'counted', on: '2027-01-04', count: 1, why: { kind: 'workday' } },
      ],
    });
  });
});

describe('wrong input is refused with one line', () => {
  test.each([
    [
      'an unknown unit',
      '--from 2007-04-27 --limit 5xx',
      '--limit "5xx" is not a limit; allowed: a whole number from 1 to 10000 with wd, wh, cd, min or mo, for example 5wd',
    ],
    ['nothing to count', '--from 2007-04-27 --limit 0wd', '--limit "0wd" is not a limit'],
    ['a negative limit', '--from 2007-04-27 --limit -5wd', '--limit "-5wd" is not a limit'],
    ['a huge limit', '--from 2007-04-27 --limit 10001wd', '--limit "10001wd" is not a limit'],
    ['a limit in parts', '--from 2007-04-27 --limit 1.5wd', '--limit "1.5wd" is not a limit'],
    ['an impossible day', '--from 2007-02-30 --limit 5wd', '--from "2007-02-30" is not a date; allowed:'],
    [
      'an impossible time',
      '--from 2007-02-28T25:00 --limit 5wh',
      '--from "2007-02-28T25:00" is not a moment; allowed:',
    ],
    [
      'hours from a day',
      '--from 2007-02-28 --limit 5wh',
      '--from "2007-02-28" has no time of day, which a limit of 5wh needs; allowed:',
    ],
    [
      'a reversed pause',
      '--from 2007-04-27 --limit 5wd --pause 2007-05-09..2007-05-08',
      '--pause "2007-05-09..2007-05-08" ends before it begins; allowed:',
    ],
    [
      'half a pause',
      '--from 2007-04-27 --limit 5wd --pause 2007-05-09',
      '--pause "2007-05-09" is not a pause; allowed:',
    ],
    [
      'overlapping hours',
      '--from 2007-04-27T10:00 --limit 5wh --hours 09:00-12:00,11:00-17:00',
      '--hours "09:00-12:00" and "11:00-17:00" overlap; allowed:',
    ],
    [
      'no hours',
      '--from 2007-04-27T10:00 --limit 5wh --hours all',
      '--hours "all" is not a list of hours; allowed:',
    ],
    [
      'an impossible version',
      '--from 2007-04-27 --limit 5wd --calendar-as-of yesterday',
      '--calendar-as-of "yesterday" is not a date; allowed:',
    ],
    [
      'beyond the calendar',
      '--from 2007-04-27 --limit 9999mo',
      'the calendar does not reach so far; allowed: 2000-01-01 to 2099-12-31',
    ],
    ['no start', '--limit 5wd', '--from is missing; allowed:'],
    ['no limit', '--from 2007-04-27', '--limit is missing; allowed:'],
    [
      'a question beside a file',
      '--from 2007-04-27 --batch questions.jsonl',
      '--batch brings its own questions; allowed',
    ],
    [
      'a question beside a case',
      '510109200710301000013 --from 2007-04-27',
      'a case has its own moment, limit, pauses and calendar; allowed beside its number: --explain, --json',
    ],
    [
      'a file that is not there',
      '--batch no-such-file.jsonl',
      '--batch "no-such-file.jsonl" cannot be read; allowed:',
    ],
    ['a folder', '--batch .', '--batch "." cannot be read; allowed:'],
  ])('%s', async (_what, line, message) => {
    const { out, refusal } = await ask(line);
    expect(refusal).toContain(message);
    expect(refusal).not.toContain('\n');
    expect(out).toBe('');
  });

  test('a line break in the input does not make two lines', async () => {
    const { refusal } = await clockDueWith('--from', '2007-04-27', '--limit', '5\nwd');
    expect(refusal).toContain('--limit "5 wd" is not a limit');
  });
});

describe('a file of questions', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clock-due-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function batch(lines: readonly string[], ...options: readonly string[]) {
    const file = join(folder, 'questions.jsonl');
    await writeFile(file, lines.join('\n'));
    const { out, refusal } = await clockDueWith('--batch', file, ...options);
    const replies: unknown[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { replies, refusal };
  }

  test('is answered in order, one line each', async () => {
    const { replies, refusal } = await batch([
      '{"from":"2007-04-27","limit":"5wd"}',
      '{"from":"2007-09-28T16:00","limit":"4wh","hours":"09:00-12:00,13:00-17:00"}',
      '{"from":"2026-06-08","limit":"5wd","pauses":["2026-06-10..2026-06-24"]}',
      '{"from":"2020-01-21","limit":"5wd","pauses":[],"calendarAsOf":"2020-01-26"}',
      '{"from":"2026-12-21","limit":"20wd","pauses":null,"hours":null,"calendarAsOf":null}',
      '',
    ]);
    expect(refusal).toBeNull();
    expect(replies).toEqual([
      { due: '2007-05-09', provisional: false },
      { due: '2007-09-29T12:00', provisional: false },
      { due: '2026-06-29', provisional: false },
      { due: '2020-02-03', provisional: false },
      { due: '2027-01-19', provisional: true },
    ]);
  });

  test('what the command says holds where a question says nothing', async () => {
    const lines = [
      '{"from":"2020-01-21","limit":"5wd"}',
      '{"from":"2020-01-21","limit":"5wd","calendarAsOf":"2020-01-27"}',
    ];
    const { replies } = await batch(lines, '--calendar-as-of', '2020-01-26');
    expect(replies).toMatchObject([{ due: '2020-02-03' }, { due: '2020-02-05' }]);
  });

  test.each(['--explain', '--json'])('%s adds the steps', async (option) => {
    const { replies } = await batch(['{"from":"2007-04-27","limit":"1wd"}'], option);
    expect(replies).toMatchObject([
      { due: '2007-04-28', steps: [{ kind: 'start' }, { kind: 'counted', count: 1 }] },
    ]);
  });

  test('a wrong line is answered with its error and number, and the rest go on', async () => {
    const { replies, refusal } = await batch([
      '{"from":"2007-04-27","limit":"5wd"}',
      '',
      'five working days',
      '{"from":"2007-04-27","limit":"5xx"}',
      '{"from":"2007-04-27"}',
      '{"from":"2007-04-27","limit":"5wd","urgent":true}',
      '[]',
      '{"from":"2007-04-27","limit":"1wd"}',
    ]);
    expect(replies).toEqual([
      { due: '2007-05-09', provisional: false },
      { error: expect.stringMatching(/^line 3: not JSON; allowed: /) },
      { error: expect.stringMatching(/^line 4: limit "5xx" is not a limit; allowed: /) },
      { error: expect.stringMatching(/^line 5: limit: .*; allowed: /) },
      { error: expect.stringMatching(/^line 6: .*urgent.*; allowed: /) },
      { error: expect.stringMatching(/^line 7: .*; allowed: /) },
      { due: '2007-04-28', provisional: false },
    ]);
    expect(refusal).toMatch(/: 5 of its lines are wrong \(3, 4, 5, 6, 7\)/);
  });

  test('a byte order mark and Windows line ends are passed over', async () => {
    const { replies, refusal } = await batch([
      '\uFEFF{"from":"2007-04-27","limit":"5wd"}\r',
      '{"from":"2007-04-27","limit":"1wd"}\r',
      '',
    ]);
    expect(refusal).toBeNull();
    expect(replies).toMatchObject([{ due: '2007-05-09' }, { due: '2007-04-28' }]);
  });

  test('as many answers as questions, in their order, however many there are', async () => {
    const days = Array.from({ length: 3_000 }, (_, i) => 1 + (i % 250));
    const { replies } = await batch(
      days.map((count) => JSON.stringify({ from: '2026-01-05', limit: `${count}cd` })),
    );
    expect(replies).toHaveLength(days.length);
    const [first, again] = [replies.slice(0, 250), replies.slice(250, 500)];
    expect(again).toEqual(first);
    expect(first.map((reply) => JSON.stringify(reply))).toEqual(
      first.map((reply) => JSON.stringify(reply)).toSorted(),
    );
  });
});

const MAIN = new URL('../../main.ts', import.meta.url);

test.runIf(existsSync(MAIN))(
  'as a process: questions from standard input, exit code 2 when one is wrong',
  async () => {
    const command = spawn(process.execPath, [MAIN.pathname, 'clock', 'due', '--batch', '-']);
    command.stdin.end('{"from":"2007-04-27","limit":"5wd"}\nwrong\n');
    const [out, err, [code]] = await Promise.all([
      text(command.stdout),
      text(command.stderr),
      once(command, 'close'),
    ]);
    expect(out).toMatch(/^{"due":"2007-05-09","provisional":false}\n{"error":"line 2: not JSON.*}\n$/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  },
);
