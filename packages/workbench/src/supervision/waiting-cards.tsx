import { type CardState, listCards } from '@yichuang/contract/supervision.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';
import { cardsPath } from './cards-path.ts';

/** Cards that wait for this person: to be explained by a department, to be judged by the monitor. */
export type WaitingCards = {
  readonly state: Extract<CardState, 'raised' | 'explained'>;
  readonly total: number;
};

/** Null for those who have nothing to do with cards. */
export async function readWaitingCards(
  asked: Asked,
  permissions: readonly string[],
): Promise<WaitingCards | null> {
  if (!permissions.includes('supervision.follow')) return null;
  const state = permissions.includes('supervision.judge') ? 'explained' : 'raised';
  const { total } = await read(asked, listCards, { query: { state, limit: 1 } });
  return { state, total };
}

/** How many cards wait, with the way to them. */
export function WaitingCardsBox({ cards }: { cards: WaitingCards }) {
  const words = useWords(WORDS);
  return (
    <li>
      <Link to={cardsPath({ state: cards.state })} className="box">
        <b className="number">{cards.total}</b>
        <span>{words.title}</span>
        <span className="hint">{words[cards.state]}</span>
      </Link>
    </li>
  );
}

const WORDS = bilingual({
  zh: { title: '监察牌', raised: '已发出，等待说明', explained: '部门已申辩，等待处理' },
  en: { title: 'Cards', raised: 'raised, to be explained', explained: 'explained, to be judged' },
});
