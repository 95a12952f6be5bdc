import { bilingual } from '@yichuang/ui/language.ts';
import { Form, useSearchParams } from 'react-router';
import { keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';

/** Search of a list; what is searched stands in the address, so it can be sent to a colleague. */
export function SearchBox({ label }: { label: string }) {
  const words = useWords(WORDS);
  const [asks] = useSearchParams();
  const q = asks.get('q') ?? '';
  return (
    <Form className="search-box" role="search" key={q}>
      <label>
        <span className="spoken">{label}</span>
        <input className="input" type="search" name="q" defaultValue={q} placeholder={label} data-search />
      </label>
      <button type="submit" className="button button-quiet">
        {words.search} <kbd>{keyLabel('focusSearch')}</kbd>
      </button>
    </Form>
  );
}

const WORDS = bilingual({ zh: { search: '搜索' }, en: { search: 'Search' } });
