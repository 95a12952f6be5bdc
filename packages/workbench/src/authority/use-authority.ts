import { type AuthorityEvent, authorityEvents } from '@yichuang/contract/authority.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useRevalidator } from 'react-router';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { type StreamStanding, useStream } from '#wire/stream.ts';

/** Has the page read again, and says so, as soon as what the person may do was changed by somebody. */
export function useAuthority(): StreamStanding {
  const { revalidate } = useRevalidator();
  const announce = useAnnounce();
  const words = useWords(WORDS);
  return useStream(authorityEvents, {
    onEvent(event) {
      if (!(event as AuthorityEvent).mine) return;
      announce(words.changed);
      void revalidate();
    },
  });
}

const WORDS = bilingual({
  zh: { changed: '您的授权刚有变动，页面已更新' },
  en: { changed: 'What is delegated to you has changed; the page is up to date.' },
});
