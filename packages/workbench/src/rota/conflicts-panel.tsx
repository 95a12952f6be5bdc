import type { ConflictView, RotaView } from '@yichuang/contract/queueing-rota.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link } from 'react-router';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { ROTA_WORDS } from './rota-words.ts';

/** More than so many are told as a number: they are mended one after another anyway. */
const SHOWN = 12;

/** 冲突: what hinders the publication, and what is only told. */
export function ConflictsPanel({ rota }: { readonly rota: RotaView }) {
  const words = useWords(WORDS);
  const blocking = rota.conflicts.filter(({ isBlocking }) => isBlocking);
  const groups = groupsOf(blocking);
  return (
    <Panel title={words.title} beside={blocking.length} className="rota-conflicts">
      {blocking.length === 0 && <p role="status">{words.none}</p>}
      <ul className="hall-alerts">
        {groups.slice(0, SHOWN).map(([key, same]) => (
          <li key={key}>
            <Conflict same={same} rota={rota} />
          </li>
        ))}
      </ul>
      {groups.length > SHOWN && <p className="hint">{words.more(groups.length - SHOWN)}</p>}
      <Hints conflicts={rota.conflicts} />
    </Panel>
  );
}

/** What is wrong with one person at one counter in several halves is mended in one go, and told once. */
function groupsOf(
  conflicts: readonly ConflictView[],
): readonly (readonly [string, readonly ConflictView[]])[] {
  const groups = new Map<string, ConflictView[]>();
  for (const conflict of conflicts) {
    const key = `${conflict.kind}/${conflict.counterId}/${conflict.person}`;
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return [...groups];
}

type GroupProps = { readonly same: readonly ConflictView[]; readonly rota: RotaView };

function Conflict({ same, rota }: GroupProps) {
  const words = useWords(WORDS);
  const { conflicts, ...halves } = useWords(ROTA_WORDS);
  const { language } = useLanguage();
  const [first] = same;
  if (!first) return null;
  const { kind, number, on, half, person, area } = first;
  const plate = number === null ? '—' : counterPlate(number);
  return (
    <>
      <StatusChip tone="amber" strong>
        {conflicts[kind]}
      </StatusChip>
      <span>
        <b>{words.counter(plate)}</b> {plainDayWords(on, language)} {halves[half]}
        {same.length > 1 && words.times(same.length)}
        {person !== null && <span lang="zh-CN"> · {person}</span>}
      </span>
      {area !== null && area !== rota.area && (
        <Link to={`?${new URLSearchParams({ hall: rota.hall.code, week: rota.monday, area })}`}>
          {words.toArea}
        </Link>
      )}
    </>
  );
}

/** Services that are too thin and counters without a second, in numbers; the details for who wants them. */
function Hints({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const thin = new Map<string, { readonly name: string; readonly count: number }>();
  for (const { kind, service } of conflicts) {
    if (kind !== 'tooFew' || service === null) continue;
    const count = (thin.get(service.code)?.count ?? 0) + 1;
    thin.set(service.code, { name: nameIn(language, service), count });
  }
  const alone = conflicts.filter(({ kind }) => kind === 'noPartner').length;
  if (thin.size === 0 && alone === 0) return null;
  return (
    <details className="hall-list">
      <summary>{words.hints(thin.size, alone)}</summary>
      <ul>
        {[...thin].map(([code, { name, count }]) => (
          <li key={code}>{words.thin(name, count)}</li>
        ))}
      </ul>
    </details>
  );
}

const WORDS = bilingual({
  zh: {
    title: '冲突',
    none: '没有妨碍发布的冲突。',
    more: (count: number) => `还有 ${count} 处。`,
    counter: (plate: string) => `${plate} 号窗口`,
    times: (count: number) => ` 等 ${count} 个半天`,
    toArea: '到它的分区',
    hints: (services: number, alone: number) =>
      `提示：${services} 项业务有半天窗口太少，${alone} 个班次没有 B 岗（不妨碍发布）`,
    thin: (name: string, count: number) => `${name}：${count} 个半天窗口太少`,
  },
  en: {
    title: 'Conflicts',
    none: 'Nothing hinders the publication.',
    more: (count: number) => `And ${count} more.`,
    counter: (plate: string) => `Counter ${plate}`,
    times: (count: number) => ` and ${count - 1} more half days`,
    toArea: 'to its area',
    hints: (services: number, alone: number) =>
      `Hints: ${services} services have too few counters at some time, ${alone} duties have nobody second (no hindrance)`,
    thin: (name: string, count: number) => `${name}: too few counters in ${count} half days`,
  },
});
