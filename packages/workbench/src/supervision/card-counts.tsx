import type { CardCounts } from '@yichuang/contract/supervision.ts';
import { numberWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { ColourChip } from './card-chips.tsx';
import { COLOURS, cardsPath } from './cards-path.ts';

/** The proof of the rate: as many red cards as cases that broke the law, each to be looked at. */
export function CardCountsPanel({ counts }: { counts: CardCounts }) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.title}>
      <dl className="big-figures">
        {COLOURS.map((colour) => (
          <div
            key={colour}
            className={colour === 'red' && counts.red > 0 ? 'figure figure-serious' : 'figure'}
          >
            <dt>
              <ColourChip colour={colour} />
            </dt>
            <dd>
              <Link to={cardsPath({ colour })} className="number">
                {numberWords(counts[colour])}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const WORDS = bilingual({ zh: { title: '监察牌' }, en: { title: 'Cards' } });
