import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { nameIn } from '@yichuang/ui/language.ts';
import { type ComponentProps, lazy, Suspense } from 'react';
import { useLanguage } from '#shell/language.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { DeskMiddle } from './desk-middle.tsx';
import { EarlierAtDesk } from './earlier-sources.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemPicker } from './item-picker.tsx';
import { Materials } from './materials.tsx';
import { PresentAtDesk } from './present-at-desk.tsx';
import { Situations } from './situations.tsx';

// Comes once there is somebody at the desk to know something of.
const EarlierPanel = lazy(() => import('./earlier-panel.tsx').then((it) => ({ default: it.EarlierPanel })));

type Props = ComponentProps<typeof ApplicantFields> & {
  readonly item: DeskItem | null;
  readonly onPick: (code: string) => void;
  readonly onTickRequired: () => void;
  readonly onWritten: (names: readonly string[]) => void;
};

/** Item and person, form, materials: side by side, each scrolls for itself. */
export function DeskColumns({
  item,
  start,
  posted,
  faults,
  today,
  onPick,
  onTickRequired,
  onWritten,
}: Props) {
  const { language } = useLanguage();
  return (
    <EarlierAtDesk item={item} posted={posted} today={today}>
      <div className="desk-columns">
        <div className="desk-column">
          <ItemPicker chosen={item === null ? '' : nameIn(language, item)} onPick={onPick} />
          {item && <ItemFacts item={item} />}
          {item && <Situations key={item.code} documents={item.documents} start={start} />}
          <ApplicantFields start={start} posted={posted} faults={faults} today={today} />
          <Suspense>
            <EarlierPanel itemCode={item?.code ?? ''} />
          </Suspense>
          <PresentAtDesk item={item} posted={posted} />
        </div>
        <DeskMiddle item={item} start={start} faults={faults} onWritten={onWritten} />
        <div className="desk-column">
          {item && (
            <Materials
              key={item.code}
              documents={item.documents}
              terms={item.terms}
              faults={faults}
              start={start}
              posted={posted}
              onTickRequired={onTickRequired}
            />
          )}
        </div>
      </div>
    </EarlierAtDesk>
  );
}
