import { bilingual } from '@yichuang/ui/language.ts';
import { useReducer, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#shell/language.tsx';
import type { Camera } from '../cameras.ts';
import type { Standing } from '../device.ts';
import { CameraTrouble } from './camera-trouble.tsx';
import { type Capture, captureFrom } from './capture.ts';
import { NO_PAGES, type PageAct, type Pages, pagesAfter } from './captures.ts';
import { PageStrip } from './page-strip.tsx';
import { PageTools } from './page-tools.tsx';
import { fileOf, type ScannedFile } from './scanned-file.ts';
import { useCameraKeys } from './use-camera-keys.ts';
import { useLive } from './use-live.ts';

type Props = {
  /** Name of the material. */
  readonly material: string;
  readonly camera: Camera;
  readonly onStanding: (standing: Standing) => void;
  readonly onDone: (scanned: ScannedFile) => void;
  readonly onClose: () => void;
};

const MOST_PAGES = 40;

/** 拍摄材料: live picture, Space takes a page, Enter makes one PDF of them. */
export function CameraDialog({ material, camera, onStanding, onDone, onClose }: Props) {
  const words = useWords(WORDS);
  const { video, standing, again } = useLive(camera, onStanding);
  const [state, act] = useReducer(pagesAfter as Reduce, NO_PAGES);
  const [isBusy, setBusy] = useState(false);
  const taken = useRef(0);
  const { pages, chosen } = state;
  const shoot = (how: 'add' | 'replace') => () => {
    taken.current += 1;
    const page = video.current && captureFrom(video.current, taken.current);
    if (page && (how === 'replace' || pages.length < MOST_PAGES)) act({ act: how, page });
  };
  const finish = async () => {
    const [first] = pages;
    if (isBusy || !first) return;
    setBusy(true);
    onDone(await fileOf(pages, first));
  };
  useCameraKeys({ shoot: shoot('add'), retake: shoot('replace'), finish: () => void finish(), act });
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
              <PageTools page={pages[chosen]} act={act} />
              <PageStrip pages={pages} chosen={chosen} onChoose={(index) => act({ act: 'choose', index })} />
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
              onClick={() => void finish()}
              aria-disabled={pages.length === 0 || isBusy}
            >
              {words.finish(pages.length)} <kbd>Enter</kbd>
            </button>
            <span className="hint" role="status">
              {words.taken(pages.length)}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Reduce = (state: Pages<Capture>, act: PageAct<Capture>) => Pages<Capture>;

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
  },
});
