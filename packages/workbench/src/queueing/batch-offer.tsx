import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { useDeskAddress } from './desk-address.ts';

/** 批量收件: an agent with several people for the item; it leads away from the desk, so not while training. */
export function BatchOffer({ itemCode }: { readonly itemCode: string }) {
  const words = useWords(WORDS);
  const isReal = useDeskAddress() === '/desk';
  if (itemCode === '' || !isReal) return null;
  return (
    <p className="batch-offer">
      <Link to={`/desk/batch?item=${itemCode}`}>{words.batch}</Link>
    </p>
  );
}

const WORDS = bilingual({
  zh: { batch: '代办人带来多人，批量收件' },
  en: { batch: 'An agent with several people' },
});
