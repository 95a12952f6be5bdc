import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ACTS, KEYS, type KeyAct, type KeyPlace, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from './language.tsx';

/** 键位表: every key on one sheet, by place. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const words = useWords(WORDS);
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {words.title}
            </Heading>
            <Button slot="close" className="button button-quiet">
              {words.close}
            </Button>
          </header>
          <p className="hint">{words.rule}</p>
          <div className="key-map">
            {PLACES.map((place) => (
              <KeysOfPlace key={place} place={place} />
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeysOfPlace({ place }: { place: KeyPlace }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <section>
      <h3>{words[place]}</h3>
      <dl>
        {keysByWords(place, language).map(([what, acts]) => (
          <div key={what}>
            <dt>
              {acts.map((act) => (
                <kbd key={act}>{keyLabel(act)}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Keys that do the same stand on one line. */
function keysByWords(place: KeyPlace, language: Language): readonly (readonly [string, readonly KeyAct[]])[] {
  const lines = new Map<string, KeyAct[]>();
  for (const act of ACTS.filter((one) => KEYS[one].place === place)) {
    const what = KEYS[act][language];
    lines.set(what, [...(lines.get(what) ?? []), act]);
  }
  return [...lines];
}

const PLACES: readonly KeyPlace[] = ['everywhere', 'list', 'desk', 'case'];

const WORDS = bilingual({
  zh: {
    title: '键位表',
    close: '关闭（Esc）',
    rule: '单个字母只在光标不在输入框内时起作用；输入法正在选字时，所有快捷键都不起作用。',
    everywhere: '任何页面',
    list: '列表',
    desk: '窗口',
    case: '办件',
  },
  en: {
    title: 'Key map',
    close: 'Close (Esc)',
    rule: 'Bare letters work only outside of fields; while an input method composes, no shortcut works.',
    everywhere: 'Everywhere',
    list: 'Lists',
    desk: 'Desk',
    case: 'Case',
  },
});
