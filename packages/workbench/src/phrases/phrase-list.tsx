import { offeredPhrases, type Phrase } from '@yichuang/domain/queueing/phrase.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { type CSSProperties, useEffect, useId, useState } from 'react';
import { useFetcher } from 'react-router';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { newKey } from '#wire/form-key.ts';
import type { PhraseOffers } from './phrase-offers.ts';
import { useOriginWords } from './phrase-words.ts';
import { placeOf, writePhrase } from './place-of.ts';
import type { Called } from './use-phrase-call.ts';
import { usePhraseKeys } from './use-phrase-keys.ts';

type Props = { readonly called: Called; readonly onClose: () => void };

/** The phrases that fit what was typed after `;;`; the cursor stays in the box. */
export function PhraseList({ called, onClose }: Props) {
  const id = useId();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const origins = useOriginWords();
  const announce = useAnnounce();
  const phrases = useFetcher<PhraseOffers>({ key: 'phrases' });
  const use = useFetcher({ key: 'phrase-use' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once each time the list opens
  useEffect(() => {
    if (phrases.state === 'idle') void phrases.load('/phrases/offers');
  }, []);
  const offered = offeredPhrases(phrases.data?.rows ?? [], placeOf(called.box), called.typed);
  const [at, setAt] = useState(0);
  const here = Math.min(at, Math.max(offered.length - 1, 0));
  const choose = (phrase: Phrase | undefined) => {
    if (!phrase) return;
    writePhrase(called.box, called.length, phrase.words);
    onClose();
    announce(phrase.words);
    void use.submit({ phrase: phrase.key, key: newKey() }, { method: 'post', action: '/phrases/offers' });
  };
  usePhraseKeys(called.box, {
    list: `${id}-list`,
    active: offered.length === 0 ? null : `${id}-${here}`,
    onMove: (step) => setAt((offered.length + here + step) % Math.max(offered.length, 1)),
    onChoose: offered.length === 0 ? null : () => choose(offered[here]),
    onClose,
  });
  const count = offered.length;
  useEffect(() => {
    if (phrases.data) announce(words.count(count));
  }, [count, announce, words, phrases.data]);
  const footWords = (told: PhraseOffers | undefined) => {
    if (count > 0) return words.keys;
    if (told === undefined) return words.loading;
    if (told.problem === null) return words.none;
    return language === 'en' ? told.problem.titleEn : told.problem.title;
  };
  return (
    <section className="phrase-list" aria-label={words.title} style={placeBelow(called.box)}>
      <div role="listbox" id={`${id}-list`} aria-label={words.title}>
        {offered.map((phrase, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
          <div
            key={phrase.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className="phrase-option"
            aria-selected={index === here}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(phrase)}
          >
            <kbd>{phrase.abbreviation}</kbd>
            <span lang="zh-CN">{phrase.words}</span>
            <span className="hint">{origins[phrase.origin]}</span>
          </div>
        ))}
      </div>
      <p className="phrase-foot">
        <span>{footWords(phrases.data)}</span>
        {/* In another tab: what is being written stays. */}
        <a href="/w/phrases" target="_blank" rel="noreferrer" onMouseDown={(event) => event.preventDefault()}>
          {words.change}
        </a>
      </p>
    </section>
  );
}

/** Below the box, or above it where there is no room. */
function placeBelow(box: Element): CSSProperties {
  const { left, top, bottom, width } = box.getBoundingClientRect();
  const x = Math.max(8, Math.min(left, window.innerWidth - 336));
  return window.innerHeight - bottom > 310
    ? { left: x, top: bottom + 4, width }
    : { left: x, bottom: window.innerHeight - top + 4, width };
}

const WORDS = bilingual({
  zh: {
    title: '常用语',
    count: (count: number) => (count === 0 ? '没有这样的常用语' : `${count} 条常用语，用上下键选择`),
    none: '没有这样的常用语，按 Esc 关闭',
    loading: '正在读取常用语…',
    keys: '↑↓ 选择 · Enter 展开 · Esc 关闭',
    change: '管理常用语',
  },
  en: {
    title: 'Phrases',
    count: (count: number) =>
      count === 0 ? 'No such phrase' : `Phrases: ${count}. Choose with the arrow keys`,
    none: 'No such phrase; Esc closes',
    loading: 'Loading the phrases…',
    keys: '↑↓ choose · Enter writes it · Esc closes',
    change: 'Manage phrases',
  },
});
