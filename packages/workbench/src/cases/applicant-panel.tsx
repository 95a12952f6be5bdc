import type { RevealedApplicant } from '@yichuang/contract/case-reveals.ts';
import type { CaseView } from '@yichuang/contract/cases.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect } from 'react';
import { Panel } from '#parts/panel.tsx';
import { useAnnounce } from '#shell/announcer.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { Fact } from './case-content.tsx';
import { SHOWN_FOR, useRevealed } from './use-revealed.ts';

/** 申请人: numbers masked as the hall masks them, shown on demand for some seconds. */
export function ApplicantPanel({ view }: { readonly view: Pick<CaseView, 'caseId' | 'applicant'> }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { shown, left, problem, isBusy, show, hide } = useRevealed<RevealedApplicant>(
    `/cases/${view.caseId}/numbers`,
  );
  const isShown = shown !== null;
  useEffect(() => {
    if (isShown) announce(words.announced);
  }, [isShown, announce, words]);
  const applicant = { ...view.applicant, agentIdNumber: '', ...shown };
  const isPerson = applicant.kind === 'person';
  return (
    <Panel title={words.applicant}>
      <dl className="facts">
        <Fact label={isPerson ? words.personName : words.entityName}>{applicant.name}</Fact>
        <Fact label={isPerson ? words.idNumber : words.creditCode}>{applicant.idNumber}</Fact>
        <Fact label={words.phone}>{applicant.phone}</Fact>
        <Fact label={words.contact}>{applicant.contactName}</Fact>
        <Fact label={words.agent}>{applicant.agentName}</Fact>
        <Fact label={words.agentId}>{applicant.agentIdNumber}</Fact>
      </dl>
      <p className="reveal">
        <button type="button" className="link-button" onClick={isShown ? hide : show} disabled={isBusy}>
          {isShown ? words.hide(left) : words.show}
        </button>{' '}
        <span className="hint">{words.recorded}</span>
      </p>
      {problem && <p role="alert">{language === 'en' ? problem.titleEn : problem.title}</p>}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    applicant: '申请人',
    personName: '姓名',
    entityName: '单位名称',
    idNumber: '证件号码',
    creditCode: '统一社会信用代码',
    phone: '电话',
    contact: '联系人',
    agent: '代办人',
    agentId: '代办人证件号码',
    show: `显示 ${SHOWN_FOR} 秒`,
    hide: (left: number) => `隐藏（还剩 ${left} 秒）`,
    recorded: '查看会留下记录',
    announced: `号码已显示，${SHOWN_FOR} 秒后隐藏`,
  },
  en: {
    applicant: 'Applicant',
    personName: 'Name',
    entityName: 'Name of the entity',
    idNumber: 'Identity number',
    creditCode: 'Credit code',
    phone: 'Phone',
    contact: 'Contact',
    agent: 'Agent',
    agentId: 'Identity number of the agent',
    show: `Show for ${SHOWN_FOR} seconds`,
    hide: (left: number) => `Hide (${left} s left)`,
    recorded: 'Looking is recorded',
    announced: `The numbers are shown and hidden again after ${SHOWN_FOR} seconds`,
  },
});
