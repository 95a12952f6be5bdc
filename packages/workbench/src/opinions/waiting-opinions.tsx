import { listOpinionRequests } from '@yichuang/contract/opinions.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

/** How many requests wait for an answer of this person's department; null for those who answer none. */
export async function readWaitingOpinions(
  asked: Asked,
  permissions: readonly string[],
): Promise<number | null> {
  if (!permissions.includes('cases.decide')) return null;
  return (await read(asked, listOpinionRequests, { query: { limit: 1 } })).total;
}

/** How many wait, with the way to them. */
export function WaitingOpinionsBox({ total }: { total: number }) {
  const words = useWords(WORDS);
  return (
    <li>
      <Link to="/opinions" className="box">
        <b className="number">{total}</b>
        <span>{words.title}</span>
        <span className="hint">{words.hint}</span>
      </Link>
    </li>
  );
}

const WORDS = bilingual({
  zh: { title: '征求意见', hint: '其他部门征求，等待本部门答复' },
  en: { title: 'Opinions', hint: 'asked of this department, to be answered' },
});
