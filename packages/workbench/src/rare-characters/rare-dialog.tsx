import { bilingual } from '@yichuang/ui/language.ts';
import { type KeyboardEvent, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#shell/language.tsx';
import { codePointOf, findRare } from './find-rare.ts';
import table from './table.json' with { type: 'json' };

type Props = { readonly onClose: () => void; readonly onChoose: (character: string) => void };

/** Characters by sound or code point; Enter takes the first, arrows go over them. */
export function RareDialog({ onClose, onChoose }: Props) {
  const words = useWords(WORDS);
  const [typed, setTyped] = useState('');
  const found = findRare(typed, table);
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.code !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
    event.preventDefault();
    onChoose(first);
  };
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet sheet-narrow">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {words.title}
            </Heading>
            <Button slot="close" className="button button-quiet">
              {words.close}
            </Button>
          </header>
          <label>
            {words.ask}
            <input
              className="input"
              autoFocus
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKeyDown}
              spellCheck={false}
            />
          </label>
          <p className="hint" role="status">
            {typed.trim() === '' ? words.hint : words.count(found.length)}
          </p>
          <RareSigns found={found} onChoose={onChoose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function RareSigns({ found, onChoose }: { readonly found: readonly string[] } & Pick<Props, 'onChoose'>) {
  const words = useWords(WORDS);
  return (
    <fieldset className="rare-signs" aria-label={words.title} lang="zh-CN" onKeyDown={walk}>
      {found.map((character) => (
        <button
          key={character}
          type="button"
          className="rare-sign"
          title={codePointOf(character)}
          aria-label={`${character} ${codePointOf(character)}`}
          onClick={() => onChoose(character)}
        >
          {character}
        </button>
      ))}
    </fieldset>
  );
}

function walk(event: KeyboardEvent<HTMLFieldSetElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = Array.from<Element | null>(buttons).indexOf(document.activeElement);
  buttons[here + step]?.focus();
  event.preventDefault();
}

const WORDS = bilingual({
  zh: {
    title: '生僻字',
    close: '关闭（Esc）',
    ask: '拼音（不带声调，ü 写作 v）或者 Unicode 码位',
    hint: '例如 yan、hong、U+20BB7',
    count: (count: number) => (count === 0 ? '没有这样的字' : `${count} 个字，Enter 取第一个`),
  },
  en: {
    title: 'Rare characters',
    close: 'Close (Esc)',
    ask: 'Pinyin (no tones, ü as v) or a Unicode code point',
    hint: 'For example yan, hong, U+20BB7',
    count: (count: number) =>
      count === 0 ? 'No such character' : `Characters: ${count}. Enter takes the first`,
  },
});
