import type { ConflictView, DutyView, RotaView } from '@yichuang/contract/queueing-rota.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useSubmit } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey } from '#wire/use-form.ts';
import { columnsOf, dutiesByPlace, type Place, placeKey } from './place.ts';
import { RotaHead } from './rota-head.tsx';
import { ROTA_WORDS } from './rota-words.ts';
import { useGridKeys } from './use-grid-keys.ts';

type Props = { readonly rota: RotaView; readonly onOpen: (place: Place) => void };

/** 排班表: counters down, half days across; one cell of it takes the cursor. */
export function RotaGrid({ rota, onOpen }: Props) {
  const words = useWords(WORDS);
  const submit = useSubmit();
  const formKey = useFormKey(`empty/${rota.version}`);
  const columns = columnsOf(rota);
  const duties = dutiesByPlace(rota);
  const places = rota.counters.map((counter) => columns.map((at) => ({ counter, ...at })));
  const grid = useGridKeys({
    rows: places.length,
    columns: columns.length,
    onOpen: (row, column) => {
      const place = places[row]?.[column];
      if (place) onOpen(place);
    },
    onEmpty: (row, column) => {
      const place = places[row]?.[column];
      if (!place || !duties.has(placeKey(place.counter.counterId, place))) return;
      const { hall, monday, version, area } = rota;
      submit(
        {
          ...{ act: 'plan', empty: 'yes', key: formKey, hall: hall.code, monday, area },
          ...{ version: String(version), counterId: place.counter.counterId },
          halves: `${place.on}/${place.half}`,
        },
        { method: 'post', preventScrollReset: true },
      );
    },
  });
  const conflicts = conflictsByPlace(rota.conflicts);
  const names = new Map(rota.people.map((one) => [one.accountId, one.name]));
  return (
    <table
      className="rota-grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the cursor is a grid
      role="grid"
      aria-label={words.label}
      aria-describedby="rota-keys"
      {...grid.table}
    >
      <RotaHead rota={rota} />
      <tbody>
        {places.map((row, nth) => (
          <tr key={row[0]?.counter.counterId ?? nth}>
            <CounterHead counter={rota.counters[nth]} />
            {row.map((place, column) => {
              const key = placeKey(place.counter.counterId, place);
              return (
                <DutyCell
                  key={key}
                  duty={duties.get(key)}
                  conflicts={conflicts.get(key) ?? []}
                  isClosed={place.counter.closedOn.includes(place.on)}
                  names={names}
                  cell={grid.cell(nth, column)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CounterHead({ counter }: { readonly counter: Place['counter'] | undefined }) {
  const { language } = useLanguage();
  if (!counter) return <th scope="row" />;
  return (
    <th scope="row">
      <b className="number">{counterPlate(counter.number)}</b> {nameIn(language, counter)}
    </th>
  );
}

type CellProps = {
  readonly duty: DutyView | undefined;
  readonly conflicts: readonly ConflictView[];
  readonly isClosed: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly cell: object;
};

function DutyCell({ duty, conflicts, isClosed, names, cell }: CellProps) {
  const words = useWords(WORDS);
  const kinds = useWords(ROTA_WORDS).conflicts;
  const told = conflicts.filter(({ isBlocking }) => isBlocking);
  const state = told.length > 0 ? 'rota-wrong' : isClosed && 'rota-closed';
  return (
    <td {...cell} className={state || undefined}>
      {duty ? (
        <>
          <span lang="zh-CN">{names.get(duty.firstId) ?? words.unknown}</span>
          <small lang="zh-CN">
            {duty.secondId === null ? '—' : (names.get(duty.secondId) ?? words.unknown)}
          </small>
        </>
      ) : (
        <span className="rota-empty">{isClosed ? words.closed : words.empty}</span>
      )}
      {told.length > 0 && (
        <span className="rota-conflict">
          <span aria-hidden="true">! </span>
          {[...new Set(told.map(({ kind }) => kinds[kind]))].join('、')}
        </span>
      )}
    </td>
  );
}

function conflictsByPlace(conflicts: readonly ConflictView[]): ReadonlyMap<string, readonly ConflictView[]> {
  const found = new Map<string, ConflictView[]>();
  for (const conflict of conflicts) {
    if (conflict.counterId === null) continue;
    const key = placeKey(conflict.counterId, conflict);
    found.set(key, [...(found.get(key) ?? []), conflict]);
  }
  return found;
}

const WORDS = bilingual({
  zh: { label: '排班表', empty: '空', closed: '停用', unknown: '账号已停用' },
  en: { label: 'Rota', empty: 'empty', closed: 'closed', unknown: 'account disabled' },
});
