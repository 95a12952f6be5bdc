import type { Limit } from '#format.ts';
import { bilingual, type Language } from '#language.ts';
import { LimitBars } from '#limit-bars.tsx';

/** How long a thing took one department after the other, and how long it takes now. */
export const LimitChange = (props: {
  readonly before: Limit;
  readonly after: Limit;
  readonly language: Language;
}) => (
  <LimitBars
    language={props.language}
    lines={[
      { label: WORDS[props.language].before, limit: props.before },
      { label: WORDS[props.language].after, limit: props.after, main: true },
    ]}
  />
);

const WORDS = bilingual({
  zh: { before: '过去逐个部门办', after: '现在并联办理' },
  en: { before: 'One department after another, before', after: 'All departments in parallel, now' },
});
