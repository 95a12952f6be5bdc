import type { CaseView } from '@yichuang/contract/cases.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { LicenceLink } from '#licences/licence-link.tsx';
import { ConsultationPanel } from '#opinions/consultation-panel.tsx';
import { useWords } from '#shell/language.tsx';
import type { Answer } from '#wire/answer.ts';
import { useTyped } from '#wire/use-form.ts';
import { ApplicantPanel } from './applicant-panel.tsx';
import { AnswersPanel } from './case-content.tsx';
import { CaseClocks, CasePapers, CaseTimeline } from './case-course.tsx';
import { DecisionArea } from './decision-area.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { FilesBeside } from './files-panel.tsx';

type Props = { readonly view: CaseView; readonly answer: Answer<CaseView> | undefined };

/** What was applied for on the left; what is to be done, by when, and what happened on the right. */
export function CaseBody({ view, answer }: Props) {
  const words = useWords(WORDS);
  // Given out once, and two parts of the page begin with it.
  const typed = useTyped();
  return (
    <div className="case-columns">
      <div>
        <ApplicantPanel view={view} />
        <AnswersPanel view={view} />
        <DocumentsPanel view={view} typed={typed} />
        <FilesBeside path={`/cases/${view.caseId}/files`} version={view.version} documents={view.documents} />
      </div>
      <div>
        <DecisionArea view={view} answer={answer} typed={typed ?? {}} />
        {view.application && (
          <p className="panel">
            <Link to={`/projects/${view.application.applicationId}`}>
              {words.channel} {view.application.applicationNumber}
            </Link>
          </p>
        )}
        <ConsultationPanel course={view.course} now={view.now} />
        <LicenceLink view={view} />
        <CaseClocks view={view} />
        <CasePapers view={view} />
        <CaseTimeline view={view} />
      </div>
    </div>
  );
}

const WORDS = bilingual({
  zh: { channel: '属于并联申请' },
  en: { channel: 'Part of the joint application' },
});
