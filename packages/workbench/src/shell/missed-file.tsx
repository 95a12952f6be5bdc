import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { PageTitle } from '#parts/page-title.tsx';
import { useWords } from './language.tsx';
import { Failed, Opening } from './page-error.tsx';

/** What the server says of the release this page came from: it is still there, another has taken its place, or nothing. */
type Release = 'same' | 'replaced' | 'no-answer';

/** Milliseconds in which the words about it can be read before the page opens again. */
const TO_READ = 1500;

/** A file of the page did not come: after an upgrade those of an earlier release may be gone. */
export function MissedFile() {
  const words = useWords(WORDS);
  const release = useRelease();
  if (release === null) return <Opening />;
  if (release !== 'replaced') return <Failed title={words.missed} loadsAnew={release === 'same'} />;
  return (
    <div className="page-error">
      <PageTitle>{words.replaced}</PageTitle>
      <p role="status">{words.opensAnew}</p>
    </div>
  );
}

/**
 * Null until the server has answered. Where another release has taken the place of this one, the page opens again by
 * itself: once, for then it names the files of that release. Typed texts are kept as through any reload.
 */
function useRelease(): Release | null {
  const [release, setRelease] = useState<Release | null>(null);
  useEffect(() => {
    void askRelease().then((found) => {
      setRelease(found);
      if (found === 'replaced') setTimeout(() => location.reload(), TO_READ);
    });
  }, []);
  return release;
}

/** The document names the first file of its release. */
async function askRelease(): Promise<Release> {
  const mine = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  try {
    const reply = await fetch('/w/', { cache: 'no-store' });
    if (!reply.ok) return 'no-answer';
    return (await reply.text()).includes(`"${mine}"`) ? 'same' : 'replaced';
  } catch {
    return 'no-answer';
  }
}

const WORDS = bilingual({
  zh: {
    missed: '页面没有取到，可能是网络中断',
    replaced: '系统已更新',
    opensAnew: '正在重新打开这一页。窗口上填写的内容都还在；刚才按的没有执行，请再按一次。',
  },
  en: {
    missed: 'the page could not be fetched; the network may be down',
    replaced: 'The system was updated',
    opensAnew:
      'This page opens again. Everything typed at the desk is kept; what you just pressed was not done, press it once more.',
  },
});
