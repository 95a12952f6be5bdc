import type { LicenceCheck } from '@yichuang/contract/licences.ts';
import { LICENCE_STATE_WORDS } from '@yichuang/domain/licences/state-words.ts';
import { momentInFull, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { ChipShape } from '@yichuang/ui/status-chip.tsx';

type Props = { readonly licence: LicenceCheck; readonly language: Language };

/** 有效 or 无效 first, then in which of its states. */
export function verdictOf({ isInForce, state }: LicenceCheck, language: Language) {
  const words = WORDS[language];
  const word = LICENCE_STATE_WORDS[state][language];
  if (isInForce) return state === 'effective' ? words.good : `${words.good} · ${word}`;
  // In a running state and yet not in force: its first day has not come.
  return RUNNING.includes(state) ? words.notYet : `${words.bad} · ${word}`;
}

const RUNNING: readonly string[] = ['effective', 'changed', 'renewed', 'deemedRenewed'];

/** The verdict large, since when, and what to compare with the licence in hand. */
export function LicenceVerdict({ licence, language }: Props) {
  const words = WORDS[language];
  const { isInForce, state, stateSince, validFrom, validUntil } = licence;
  const day = (on: string) => plainDayWords(on, language);
  const facts = [
    [words.number, licence.number],
    [words.holder, licence.holderName],
    [words.item, language === 'en' ? licence.itemNameEn : licence.itemName],
    [words.authority, nameIn(language, licence.department)],
    [words.state, LICENCE_STATE_WORDS[state][language]],
    [words.since, day(stateSince)],
    [words.term, `${day(validFrom)} – ${validUntil === null ? words.endless : day(validUntil)}`],
    [words.asOf, momentInFull(licence.now, language)],
  ] as const;
  return (
    <>
      <section
        className={`verdict ${isInForce ? 'verdict-valid' : 'verdict-unknown'}`}
        aria-labelledby="verdict"
      >
        <h1 id="verdict">
          <ChipShape shape={isInForce ? 'check' : 'square'} />
          {verdictOf(licence, language)}
        </h1>
        <p>{isInForce ? words.goodMeans : words.badMeans}</p>
      </section>
      <dl className="verify-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Mixed language={language}>{value}</Mixed>
            </dd>
          </div>
        ))}
      </dl>
      <p className="verify-act">
        <a href="/licences/check">{words.another}</a>
      </p>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    good: '有效',
    bad: '无效',
    notYet: '还没有生效',
    goodMeans: '这本证照现在有效。请核对编号、持有人和事项与手里的证照是否相同。',
    badMeans: '这本证照现在不能使用。有疑问请到发证机关的窗口询问。',
    number: '证照编号',
    holder: '持有人',
    item: '事项',
    authority: '发证机关',
    state: '状态',
    since: '状态始于',
    term: '有效期',
    endless: '长期',
    asOf: '核验时间',
    another: '核验另一本证照',
  },
  en: {
    good: 'Valid',
    bad: 'Not valid',
    notYet: 'Not valid yet',
    goodMeans:
      'This licence is good now. Please compare number, holder and service with the licence in your hand.',
    badMeans: 'This licence cannot be used now. If in doubt, ask at a counter of the authority.',
    number: 'Licence number',
    holder: 'Holder',
    item: 'Service',
    authority: 'Issued by',
    state: 'State',
    since: 'In this state since',
    term: 'Term',
    endless: 'without end',
    asOf: 'Checked',
    another: 'Check another licence',
  },
});
