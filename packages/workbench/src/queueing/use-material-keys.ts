import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import type { RefObject } from 'react';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { markOf, materialAtCursor, reuseIn } from './desk-focus.ts';
import { MISSING } from './material-marks.ts';

type Keyed = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly item: DeskItem | null;
  /** Scans a material; absent where no camera is at hand. */
  readonly onCapture?: ((documentId: string) => void) | undefined;
};

/** X, W, V and C on the material that has the cursor; each says why it does nothing. */
export function useMaterialKeys({ form, item, onCapture }: Keyed): void {
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const atCursor = (act: (id: string) => void) => () => {
    const id = materialAtCursor(form.current);
    if (id !== null) act(id);
  };
  const defer = (id: string) => {
    const follows = markOf(form.current, 'deferred', id);
    if (!follows) return announce(item?.terms.deferUntil == null ? words.neverItem : words.neverPaper);
    for (const name of ['documents', MISSING]) {
      const other = markOf(form.current, name, id);
      if (other?.checked) other.click();
    }
    follows.click();
    announce(follows.checked ? words.follows : words.not);
  };
  useKeys('desk', {
    markMissing: atCursor((id) => markOf(form.current, MISSING, id)?.click()),
    deferPaper: atCursor(defer),
    reusePaper: atCursor((id) => {
      const button = reuseIn(form.current, id);
      if (button) button.click();
      else announce(words.noPaper);
    }),
    capture: atCursor((id) => (onCapture ? onCapture(id) : announce(words.noCamera))),
  });
}

const WORDS = bilingual({
  zh: {
    neverItem: '这个事项没有规定可以容缺，不能后补',
    neverPaper: '这份材料不能容缺，必须当场交齐或者告知补正',
    follows: '已标为容缺后补',
    not: '已取消容缺',
    noCamera: '这个窗口没有接高拍仪',
    noPaper: '没有可以使用的以前的材料',
  },
  en: {
    neverItem: 'The rule of this item lets nothing follow later',
    neverPaper: 'This paper may not follow; it is brought now or asked for',
    follows: 'Marked to follow later',
    not: 'No longer to follow',
    noCamera: 'No document camera at this counter',
    noPaper: 'No earlier paper can be used',
  },
});
