import type { SessionsView, SessionView } from '@yichuang/contract/channel-session-views.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { CopyNumber } from '#parts/copy-number.tsx';
import { DataAge } from '#parts/data-age.tsx';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { SessionStateChip } from './session-state-chip.tsx';
import { SESSION_WORDS } from './session-words.ts';

type Props = { readonly session: SessionView; readonly view: SessionsView; readonly loadedAt: number };

/** Meeting or visit, whose, and where it stands. */
export function SessionHead({ session, view, loadedAt }: Props) {
  const words = useWords(WORDS);
  const codes = useWords(SESSION_WORDS);
  return (
    <header className="case-head">
      <PageTitle>{`${codes[session.kind]} · ${view.applicantName}`}</PageTitle>
      <SessionStateChip session={session} />
      <CopyNumber value={view.applicationNumber} />
      <Link to={`/projects/${view.applicationId}/sessions`}>{words.all}</Link>
      <DataAge loadedAt={loadedAt} />
    </header>
  );
}

const WORDS = bilingual({
  zh: { all: '全部会审和踏勘' },
  en: { all: 'All meetings and visits' },
});
