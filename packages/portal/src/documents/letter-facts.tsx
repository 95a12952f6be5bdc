import type { VerifyView } from '@yichuang/contract/documents.ts';
import { WITHDRAWAL_GROUNDS } from '@yichuang/domain/documents/withdrawal.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';

type Letter = NonNullable<VerifyView['letter']>;

/** What stands on the paper, to be compared with the copy in hand. */
export function LetterFacts({ letter, language }: { letter: Letter; language: Language }) {
  const words = WORDS[language];
  const facts = [
    [words.title, language === 'en' ? `${letter.titleEn} (${letter.title})` : letter.title],
    [words.number, letter.number],
    [words.caseNumber, <CaseNumber key="number" value={letter.caseNumber} />],
    [words.item, letter.itemName],
    [words.applicant, letter.applicantName],
    [words.authority, letter.authority],
    [words.issued, momentInFull(letter.issuedAt, language)],
    ...(letter.rectifiedBy === undefined ? [] : [[words.rectifiedBy, letter.rectifiedBy] as const]),
    ...withdrawalFacts(letter, language),
  ] as const;
  return (
    <dl className="verify-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? <Mixed language={language}>{value}</Mixed> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** When it was taken out of force, and the class of the reason; the reason itself is for those who know the case. */
function withdrawalFacts({ withdrawn }: Letter, language: Language) {
  if (withdrawn === null) return [];
  const words = WORDS[language];
  return [
    [words.withdrawnAt, momentInFull(withdrawn.at, language)],
    [words.ground, WITHDRAWAL_GROUNDS[withdrawn.ground][language]],
  ] as const;
}

const WORDS = bilingual({
  zh: {
    title: '文书',
    number: '文号',
    caseNumber: '办件编号',
    item: '事项',
    applicant: '申请人',
    authority: '发出机关',
    issued: '发出时间',
    rectifiedBy: '文字有更正，连同这份决定书一起看',
    withdrawnAt: '作废时间',
    ground: '作废事由',
  },
  en: {
    title: 'Paper',
    number: 'Number',
    caseNumber: 'Case number',
    item: 'Service',
    applicant: 'Applicant',
    authority: 'Issued by',
    issued: 'Issued',
    rectifiedBy: 'Put right; read it with this decision',
    withdrawnAt: 'Withdrawn',
    ground: 'Reason',
  },
});
