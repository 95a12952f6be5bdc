import type { TrackView } from '@yichuang/contract/case-track.ts';
import { dueWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';

type Step = TrackView['steps'][number];
type Props = {
  readonly view: Pick<TrackView, 'steps' | 'state' | 'expected' | 'clocks'>;
  readonly language: Language;
};

/** Steps named as next; the timeline below has them all. */
const NEXT = 3;

/** 您的办理计划: what is done, who has it now, what comes next, and when it should be finished, in plain words. */
export function ApplicationPlan({ view, language }: Props) {
  const { steps, state } = view;
  if (steps.length === 0 || state !== 'accepted') return null;
  const words = WORDS[language];
  const done = steps.filter((step) => step.state === 'done');
  const open = steps.filter((step) => step.state === 'open');
  const next = steps
    .filter((step) => step.state === 'waiting' || step.state === 'ready')
    .toSorted((a, b) => (a.expectedEnd?.at ?? '9').localeCompare(b.expectedEnd?.at ?? '9'))
    .slice(0, NEXT);
  const named = (some: readonly Step[]) =>
    some
      .map((step) => words.step(nameIn(language, step.department), nameIn(language, step)))
      .join(words.comma);
  return (
    <section className="track-plan" aria-labelledby="plan">
      <h2 id="plan">{words.title}</h2>
      <ul>
        <Line language={language}>{words.done(done.length, steps.length)}</Line>
        {open.length > 0 && <Line language={language}>{words.now(named(open))}</Line>}
        {next.length > 0 && <Line language={language}>{words.next(named(next))}</Line>}
        <Line language={language}>{expectedWords(view, language)}</Line>
      </ul>
    </section>
  );
}

const Line = ({ children, language }: { readonly children: string; readonly language: Language }) => (
  <li>
    <Mixed language={language}>{children}</Mixed>
  </li>
);

/** When it should be finished, and whether that keeps the promise. */
function expectedWords({ expected, clocks, steps }: Props['view'], language: Language): string {
  const words = WORDS[language];
  const { promisedDue, promisedLimit } = clocks;
  if (expected === null) {
    return steps.some(({ state }) => state === 'refused' || state === 'lost') ? words.refused : words.unknown;
  }
  const when = dueWords({ ...expected, unit: promisedLimit?.unit ?? 'workingDays' }, language);
  if (promisedDue === null) return words.expected(when);
  const latest = dueWords(promisedDue, language);
  return expected.at <= promisedDue.at ? words.kept(when, latest) : words.missed(when, latest);
}

const WORDS = bilingual({
  zh: {
    title: '您的办理计划',
    step: (department: string, name: string) => `${department}“${name}”`,
    comma: '、',
    done: (done: number, total: number) => `已经办完 ${done} 步，一共 ${total} 步。`,
    now: (steps: string) => `现在正在办：${steps}。`,
    next: (steps: string) => `接下来：${steps}。`,
    expected: (when: string) => `预计${when}办完。`,
    kept: (when: string, latest: string) => `预计${when}办完；我们承诺最迟${latest}。`,
    missed: (when: string, latest: string) => `预计${when}办完，会晚于我们承诺的${latest}。`,
    refused: '有一步没有准予或许可已失效，后面的步骤暂时不能办理，办完的日期还不能确定。',
    unknown: '办完的日期还不能确定。',
  },
  en: {
    title: 'The plan of your application',
    step: (department: string, name: string) => `${name} (${department})`,
    comma: ', ',
    done: (done: number, total: number) => `${done} of ${total} steps are done.`,
    now: (steps: string) => `Under way now: ${steps}.`,
    next: (steps: string) => `Next: ${steps}.`,
    expected: (when: string) => `It should be finished by ${when}.`,
    kept: (when: string, latest: string) =>
      `It should be finished by ${when}; we promised ${latest} at the latest.`,
    missed: (when: string, latest: string) =>
      `It should be finished by ${when}, later than the ${latest} we promised.`,
    refused:
      'One step was not granted, or its grant no longer holds; the steps behind it cannot go on, and no day can be told yet.',
    unknown: 'No day can be told yet.',
  },
});
