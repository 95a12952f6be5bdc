import type { KioskView } from '@yichuang/contract/queueing-screens.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

type Props = { readonly opening: KioskView['opening']; readonly language: Language };

/** 大厅未开放: said before anybody presses in vain, with when it opens. */
export function KioskClosed({ opening: { isOpen, opensAt }, language }: Props) {
  const words = WORDS[language];
  if (isOpen) return null;
  return (
    <div className="kiosk-trouble" role="status">
      <p>
        <b>{words.closed}</b>
      </p>
      {opensAt !== null && <p>{words.opens(momentInFull(opensAt, language))}</p>}
    </div>
  );
}

const WORDS = bilingual({
  zh: { closed: '大厅现在不开放', opens: (at: string) => `下次开放：${at}。网上可以申请和预约。` },
  en: {
    closed: 'The hall is closed now',
    opens: (at: string) => `It opens on ${at}. You can apply and book online.`,
  },
});
