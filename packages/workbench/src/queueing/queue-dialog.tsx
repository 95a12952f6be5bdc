import { bilingual } from '@yichuang/ui/language.ts';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#shell/language.tsx';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A question about the number or the counter; Esc leaves it. */
export function QueueDialog({ title, onClose, children }: Props) {
  const words = useWords(WORDS);
  return (
    <ModalOverlay className="sheet-ground" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet sheet-narrow">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button slot="close" className="button button-quiet">
              {words.close}
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const WORDS = bilingual({ zh: { close: '关闭（Esc）' }, en: { close: 'Close (Esc)' } });
