import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';

/** The way from the plan of an application to what is done on it together. */
export function HandlingLink({ applicationId }: { applicationId: string }) {
  const words = useWords(WORDS);
  return (
    <p className="acts">
      <Link className="button button-quiet" to={`/projects/${applicationId}/handling`}>
        {words.open}
      </Link>{' '}
      <Link className="button button-quiet" to={`/projects/${applicationId}/documents`}>
        {words.documents}
      </Link>{' '}
      <Link className="button button-quiet" to={`/projects/${applicationId}/sessions`}>
        {words.sessions}
      </Link>
    </p>
  );
}

const WORDS = bilingual({
  zh: { open: '统筹办理：补正、中介环节、催办、出件', documents: '一套材料', sessions: '会审和踏勘' },
  en: {
    open: 'Handling: corrections, intermediaries, urging, hand-out',
    documents: 'The one set of documents',
    sessions: 'Meetings and site visits',
  },
});
