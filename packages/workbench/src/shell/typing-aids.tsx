import { PhraseCaller } from '#phrases/phrase-caller.tsx';
import { useRareCharacters } from '#rare-characters/use-rare-characters.tsx';
import { useKeys } from './use-keys.ts';

/** What helps wherever something is typed: phrases by `;;`, rare characters by a key. */
export function TypingAids() {
  const rare = useRareCharacters();
  useKeys('everywhere', { rareCharacters: rare.open });
  return (
    <>
      <PhraseCaller />
      {rare.dialog}
    </>
  );
}
