import { bilingual } from '@yichuang/ui/language.ts';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { KeyAct } from '#keyboard.ts';
import { betweenPictures } from './between-pictures.ts';
import { type Command, commandsOf, matching } from './command-list.ts';
import { useLanguage, useWords } from './language.tsx';
import { placesFor } from './places.ts';

type Props = {
  readonly acts: ReadonlyMap<KeyAct, () => void>;
  readonly permissions: readonly string[];
  readonly onClose: () => void;
};

/** 命令面板: whatever can be done here by a key, found by its words; Enter does it. */
export function CommandPalette({ acts, permissions, onClose }: Props) {
  const navigate = useNavigate();
  const commands = commandsOf(acts, placesFor(permissions), (path) => void navigate(path));
  const words = useWords(WORDS);
  const list = useId();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const found = matching(commands, typed);
  const marked = found[place];
  const run = async (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // The cursor is back where it was by then: some acts are about the place it stands at.
    await betweenPictures();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) setPlace((place + step + found.length) % Math.max(1, found.length));
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') void run(marked);
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet command-palette">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {words.title}
            </Heading>
            <Button slot="close" className="button button-quiet">
              {words.close}
            </Button>
          </header>
          <input
            className="input"
            role="combobox"
            aria-label={words.label}
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={marked && `${list}-${marked.id}`}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setPlace(0);
            }}
            onKeyDown={onKeyDown}
          />
          <p className="hint" role="status">
            {words.found(found.length)}
          </p>
          <div className="commands" role="listbox" id={list} aria-label={words.title}>
            {found.map((command) => (
              <Row
                key={command.id}
                id={`${list}-${command.id}`}
                command={command}
                isMarked={command === marked}
                onRun={() => void run(command)}
              />
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type RowProps = {
  readonly id: string;
  readonly command: Command;
  readonly isMarked: boolean;
  readonly onRun: () => void;
};

function Row({ id, command, isMarked, onRun }: RowProps) {
  const { language } = useLanguage();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the box, which names this option
    <div
      className="picker-item"
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isMarked}
      ref={(row) => {
        if (isMarked) row?.scrollIntoView({ block: 'nearest' });
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <b>{command[language]}</b> {command.label !== '' && <kbd>{command.label}</kbd>}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '命令',
    close: '关闭（Esc）',
    label: '要做什么',
    placeholder: '写几个字，Enter 执行',
    found: (count: number) => (count === 0 ? '没有这个命令，换几个字试试' : `${count} 个命令`),
  },
  en: {
    title: 'Commands',
    close: 'Close (Esc)',
    label: 'What to do',
    placeholder: 'Type some letters, Enter does it',
    found: (count: number) => (count === 0 ? 'No such command; try other words' : `${count} commands`),
  },
});
