import { bilingual } from '@yichuang/ui/language.ts';
import { useDeferredValue } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#shell/language.tsx';
import type { Camera } from '../cameras.ts';
import type { Standing } from '../device.ts';
import { CameraTrouble } from './camera-trouble.tsx';
import { PageStrip } from './page-strip.tsx';
import { PageTools } from './page-tools.tsx';
import type { ScannedFile } from './scanned-file.ts';
import { useCameraKeys } from './use-camera-keys.ts';
import { MOST_PAGES, useCaptures } from './use-captures.ts';
import { useLive } from './use-live.ts';

type Props = {
  /** Name of the material. */
  readonly material: string;
  readonly camera: Camera;
  readonly onStanding: (standing: Standing) => void;
  readonly onDone: (scanned: ScannedFile) => void;
  readonly onClose: () => void;
};

/** 拍摄材料: live picture, Space takes a page, Enter makes one PDF of them. */
export function CameraDialog({ material, camera, onStanding, onDone, onClose }: Props) {
  const words = useWords(WORDS);
  const { video, standing, again } = useLive(camera, onStanding);
  const { pages, chosen, room, binding, act, shoot, finish } = useCaptures({ video, onDone });
  // Tools and sliders come after the key that took the first page was answered.
  const hasTools = useDeferredValue(pages.length > 0);
  useCameraKeys({ shoot: shoot('add'), retake: shoot('replace'), finish, act });
  return (
    <ModalOverlay className="sheet-ground" isOpen onOpenChange={onClose}>
      <Modal className="sheet camera-sheet">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title" level={2}>
              {words.title} <span lang="zh-CN">{material}</span>
            </Heading>
            <Button slot="close" className="button button-quiet">
              {words.close}
            </Button>
          </header>
          <div className="camera">
            <div className="camera-live">
              <video ref={video} autoPlay muted playsInline aria-label={words.live} />
              <CameraTrouble standing={standing} onAgain={again} onChosen={onDone} />
            </div>
            <div className="camera-pages">
              <PageTools page={hasTools ? pages[chosen] : undefined} room={room} act={act} />
              <PageStrip
                pages={pages}
                room={room}
                chosen={chosen}
                onChoose={(index) => act({ act: 'choose', index })}
              />
            </div>
          </div>
          <footer className="acts">
            <button
              type="button"
              className="button"
              onClick={shoot('add')}
              aria-disabled={standing?.ok !== true || pages.length >= MOST_PAGES}
            >
              {words.shoot} <kbd>{words.space}</kbd>
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={shoot('replace')}
              aria-disabled={standing?.ok !== true || pages.length === 0}
            >
              {words.retake} <kbd>C</kbd>
            </button>
            <button
              type="button"
              className="button"
              onClick={finish}
              aria-disabled={pages.length === 0 || binding === 'under way'}
            >
              {words.finish(pages.length)} <kbd>Enter</kbd>
            </button>
            <span className="hint" role="status">
              {binding === 'not yet' ? words.taken(pages.length) : words[binding]}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const WORDS = bilingual({
  zh: {
    title: '拍摄材料',
    close: '不要了（Esc）',
    live: '高拍仪画面',
    shoot: '拍一页',
    space: '空格',
    retake: '重拍此页',
    finish: (count: number) => (count < 2 ? '完成' : `完成，合成 ${count} 页 PDF`),
    taken: (count: number) => (count === 0 ? '还没有拍' : `已拍 ${count} 页`),
    'under way': '正在合成…',
    failed: '没有合成成功，请再按一次 Enter；还不行就重拍',
  },
  en: {
    title: 'Scan',
    close: 'Discard (Esc)',
    live: 'Picture of the camera',
    shoot: 'Take a page',
    space: 'Space',
    retake: 'Take this page again',
    finish: (count: number) => (count < 2 ? 'Done' : `Done: one PDF of ${count} pages`),
    taken: (count: number) => (count === 0 ? 'Nothing taken yet' : `${count} taken`),
    'under way': 'Making the PDF…',
    failed: 'The PDF was not made. Press Enter once more; if that does not help, take the pages again',
  },
});
