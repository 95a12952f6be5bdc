import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useState } from 'react';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { DutyDialog } from './duty-dialog.tsx';
import type { Place } from './place.ts';
import { RotaGrid } from './rota-grid.tsx';

/** The grid of a week, and the dialog of the cell that was opened. */
export function RotaSheet({ rota }: { readonly rota: RotaView }) {
  const words = useWords(WORDS);
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <Panel title={words.grid} beside={rota.counters.length} className="rota-panel">
      <p className="hint" id="rota-keys">
        {words.keys}
      </p>
      {rota.days.length === 0 ? <Empty>{words.closed}</Empty> : <RotaGrid rota={rota} onOpen={setPlace} />}
      {place && <DutyDialog rota={rota} place={place} onClose={() => setPlace(null)} />}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    grid: '班次',
    keys: '方向键移动，Enter 安排，Delete 清空这半天；上面是 A 岗，下面是 B 岗。',
    closed: '这一周大厅不开放，没有班可排。',
  },
  en: {
    grid: 'Duties',
    keys: 'Arrow keys move, Enter plans, Delete empties the half day. Above stands the first, below the second.',
    closed: 'The hall is closed in this week; there is nothing to plan.',
  },
});
