import type { CaseView } from '@yichuang/contract/cases.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';

/** From the page of a case whose result was made to what became of it. */
export function LicenceLink({ view }: { view: Pick<CaseView, 'caseId' | 'timeline'> }) {
  const words = useWords(WORDS);
  if (!view.timeline.some(({ kind }) => kind === 'resultPrepared')) return null;
  return (
    <p className="panel">
      <Link to={`/cases/${view.caseId}/licence`}>{words.licence}</Link>
    </p>
  );
}

const WORDS = bilingual({
  zh: { licence: '证照登记：现在的状态、变更、延续' },
  en: { licence: 'Licence on the register: state, changes, renewal' },
});
