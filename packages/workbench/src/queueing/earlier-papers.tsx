import type { EarlierPaper } from '@yichuang/contract/queueing-earlier.ts';
import { dayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { keyLabel } from '#keyboard.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { newKey } from '#wire/form-key.ts';
import { useDeskAddress } from './desk-address.ts';
import type { EarlierAnswer, EarlierAsk } from './earlier-acts.ts';
import { useEarlierHere } from './earlier-sources.tsx';
import { useScansHere } from './use-scans.ts';

type Props = { readonly documentId: string; readonly papers: readonly EarlierPaper[] };

/** 材料复用: what the house has of a material; what holds no longer is told and cannot be taken. */
export function EarlierPapers({ documentId, papers }: Props) {
  const words = useWords(WORDS);
  const first = papers.find(({ isUsable }) => isUsable);
  return (
    <ul className="material-earlier" aria-label={words.earlier}>
      {papers.map((paper) => (
        <li
          key={paper.scan?.attachmentId ?? paper.number}
          className={paper.isUsable ? undefined : 'paper-over'}
        >
          <Source paper={paper} />{' '}
          {paper.isUsable ? (
            <TakePaper documentId={documentId} paper={paper} hasKey={paper === first} />
          ) : (
            <b>{words.over}</b>
          )}
        </li>
      ))}
    </ul>
  );
}

function Source({ paper: { scan, name, number, on, validUntil } }: { readonly paper: EarlierPaper }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const day = dayWords(on, language);
  const until = validUntil === null ? words.noEnd : words.until(dayWords(validUntil, language));
  return (
    <span className="hint">{scan ? words.scanOf(day, number) : words.licence(name, number, until)}</span>
  );
}

type TakeProps = { readonly documentId: string; readonly paper: EarlierPaper; readonly hasKey: boolean };

/** A scan becomes one of this desk; a certificate stands in the register, and the box is ticked. */
function TakePaper({ documentId, paper, hasKey }: TakeProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const here = useScansHere();
  const person = useEarlierHere()?.person ?? null;
  const address = useDeskAddress();
  const fetcher = useFetcher<EarlierAnswer>();
  const answer = fetcher.data?.ask === 'paper' ? fetcher.data.answer : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    if (!answer?.ok) return;
    const { attachmentId, digest, pages } = answer.value;
    here?.reuse(documentId, { attachmentId, digest, pages: pages ?? 1 });
    announce(words.taken);
  }, [answer]);
  const { scan } = paper;
  const onTake = () => {
    if (scan === null) return here?.tick(documentId);
    if (person === null || fetcher.state !== 'idle') return;
    const { kind, idNumber } = person;
    const asks: EarlierAsk = { ask: 'paper', key: newKey(), scan, body: { kind, idNumber } };
    void fetcher.submit(JSON.stringify(asks), {
      method: 'post',
      action: `${address}/earlier`,
      encType: 'application/json',
    });
  };
  if (answer?.ok) return <b>{words.taken}</b>;
  return (
    <>
      <button
        type="button"
        className="link-button"
        data-aside
        tabIndex={-1}
        data-reuse={hasKey || undefined}
        onClick={onTake}
      >
        {scan ? words.take : words.tick} {hasKey && <kbd>{keyLabel('reusePaper')}</kbd>}
      </button>
      {answer?.ok === false && (
        <span className="field-fault" role="alert">
          {language === 'en' ? answer.problem.titleEn : answer.problem.title}
        </span>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    earlier: '已有的材料',
    scanOf: (day: string, number: string) => `${day}随办件 ${number} 提交的扫描件，有效期请核对`,
    licence: (name: string, number: string, until: string) => `证照库：${name} ${number}，${until}`,
    until: (day: string) => `有效至 ${day}`,
    noEnd: '长期有效',
    over: '已失效，不能使用',
    take: '使用',
    tick: '核验打勾',
    taken: '已使用以前的扫描件',
  },
  en: {
    earlier: 'Papers the house has',
    scanOf: (day: string, number: string) =>
      `Scan filed on ${day} with case ${number}; check how long it holds`,
    licence: (name: string, number: string, until: string) =>
      `Register of licences: ${name} ${number}, ${until}`,
    until: (day: string) => `valid until ${day}`,
    noEnd: 'without end',
    over: 'no longer valid',
    take: 'Use it',
    tick: 'Checked, tick',
    taken: 'The earlier scan is used',
  },
});
