import { bilingual } from '@yichuang/ui/language.ts';
import { NavLink } from 'react-router';
import { Icon } from './icons.tsx';
import { useWords } from './language.tsx';
import { PLACE_WORDS, placesFor } from './places.ts';

/** Left rail: where this person may go, each an icon with its word. */
export function Rail({ permissions }: { permissions: readonly string[] }) {
  const words = useWords(PLACE_WORDS);
  return (
    <nav className="rail" aria-label={useWords(WORDS).label}>
      <ul>
        {placesFor(permissions).map((place) => (
          <li key={place.name}>
            <NavLink to={place.path} end={place.path === '/'}>
              <Icon name={place.icon} />
              <span>{words[place.name]}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const WORDS = bilingual({ zh: { label: '工作区' }, en: { label: 'Places' } });
