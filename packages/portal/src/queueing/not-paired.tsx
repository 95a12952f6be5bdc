import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** Is this the refusal of a machine that was not paired, or for another place? */
export const isNotPaired = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'queueing.device-required';

/** 未配对: what a browser sees that is no screen of this place. */
export function NotPaired({ language }: { readonly language: Language }) {
  const words = WORDS[language];
  return (
    <div className="screen-plain">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <a className="button" href="/d/pair">
          {words.pair}
        </a>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '这台终端还没有配对到这里',
    text: '大厅的取号机和屏幕要由管理员配对后才能使用；已经停用的终端要重新配对。',
    pair: '取得配对码',
  },
  en: {
    title: 'This screen is not paired to this place',
    text: 'Machines and screens of the halls work once an administrator has paired them; one that was taken out of use is paired anew.',
    pair: 'Get a pairing code',
  },
});
