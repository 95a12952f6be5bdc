import { bilingual } from '@yichuang/ui/language.ts';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { DeviceTray } from '#devices/device-tray.tsx';
import { keyLabel } from '#keyboard.ts';
import { DeskTimer } from '#queueing/desk-timer.tsx';
import { useWords } from '#shell/language.tsx';

/** The line above the practice desk: that all of this is practice, in words and in hatching. */
export function TrainingStrip({ turn }: { readonly turn: string | null }) {
  const words = useWords(WORDS);
  return (
    <header className="desk-strip">
      <p className="training-said">
        <b>{words.training}</b> {words.nothing}
      </p>
      <div className="desk-devices" data-place="devices">
        <DeviceTray />
      </div>
      <Link className="link-button" to="/desk">
        {words.leave}
      </Link>
      {turn !== null && <DeskTimer key={turn} />}
      <p className="desk-strip-keys">
        <kbd>{keyLabel('showKeys')}</kbd> {words.keys}
      </p>
    </header>
  );
}

/** 水印: over whatever of this page is printed, by whatever way. */
export const VoidMark = () =>
  typeof document === 'undefined'
    ? null
    : createPortal(
        <p className="training-mark" aria-hidden="true">
          <span lang="zh-CN">培训样张 无效</span>
          <span lang="en">TRAINING VOID</span>
        </p>,
        document.body,
      );

const WORDS = bilingual({
  zh: {
    training: '培训',
    nothing: '人和办件都是虚构的，不发送、不写入、不打印真实文书。',
    leave: '离开培训，去窗口',
    keys: '键位',
  },
  en: {
    training: 'Training',
    nothing: 'People and cases are invented; nothing is sent, written or printed for real.',
    leave: 'Leave for the desk',
    keys: 'keys',
  },
});
