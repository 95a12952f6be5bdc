import type { Limit } from '#format.ts';
import { bilingual, type Language } from '#language.ts';
import { LimitBars } from '#limit-bars.tsx';

type Props = {
  /** Null when the law sets no limit; `byDefault` for the general 20 working days of a licence. */
  readonly statutory: { readonly limit: Limit; readonly byDefault: boolean } | null;
  readonly promised: Limit;
  /** The law counts for each step of a joint application apart. */
  readonly isOfSteps?: boolean;
  readonly language: Language;
};

/** Both limits of an item: what the law allows, and what the centre promises. */
export function LimitPair({ statutory, promised, isOfSteps = false, language }: Props) {
  const words = WORDS[language];
  const noneOfItsOwn = isOfSteps ? words.each : words.none;
  const noteOfDefault = statutory?.byDefault ? words.byDefault : null;
  return (
    <LimitBars
      language={language}
      lines={[
        {
          label: words.statutory,
          limit: statutory?.limit ?? null,
          note: statutory ? noteOfDefault : noneOfItsOwn,
        },
        { label: words.promised, limit: promised, main: true },
      ]}
    />
  );
}

const WORDS = bilingual({
  zh: {
    statutory: '法定时限',
    promised: '承诺时限',
    none: '法律未规定时限',
    each: '每个环节各按法律规定计算',
    byDefault: '法律未另作规定，按行政许可的一般期限',
  },
  en: {
    statutory: 'Statutory limit',
    promised: 'Promised limit',
    none: 'No limit is set by law',
    each: 'Counted for each step, as the law sets it',
    byDefault: 'No special limit in law: the general one for licences',
  },
});
