import type { CalendarView, OverlayView } from '@yichuang/contract/clock.ts';
import { momentInFull, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Link } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 本地安排 that touch the year, with what was withdrawn. */
export function OverlaysPanel({ calendar }: { calendar: CalendarView }) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.title}>
      {calendar.overlays.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <table className="rows-table">
          <caption className="spoken">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.days}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.hall}</th>
              <th scope="col">{words.basis}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {calendar.overlays.map((overlay) => (
              <OverlayLine key={overlay.overlayId} overlay={overlay} year={calendar.year} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function OverlayLine({ overlay, year }: { overlay: OverlayView; year: number }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { from, to, withdrawnAt } = overlay;
  const days = from === to ? [from] : [from, to];
  const shown = days.map((on) => plainDayWords(on, language)).join(' – ');
  return (
    <tr>
      <td className="number">{shown}</td>
      <td>{words[overlay.kind]}</td>
      <td>{overlay.hall ? nameIn(language, overlay.hall) : words.everywhere}</td>
      <td className="wraps" lang="zh-CN">
        {[overlay.basis, overlay.documentNumber].filter(Boolean).join(' ')}
      </td>
      <td className="wraps">
        {withdrawnAt === null ? (
          <Link to={`?year=${year}&withdraw=${overlay.overlayId}`} aria-label={words.withdrawOne(shown)}>
            {words.withdraw}
          </Link>
        ) : (
          <>
            <StatusChip tone="grey">{words.withdrawn}</StatusChip> {momentInFull(withdrawnAt, language)}{' '}
            <span lang="zh-CN">{overlay.withdrawalBasis}</span>
          </>
        )}
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '本地安排',
    none: '本年没有本地安排，全部依国务院通知。',
    days: '日期',
    kind: '安排',
    hall: '适用大厅',
    everywhere: '全中心',
    basis: '依据',
    state: '状态',
    closure: '停止办公',
    extraDay: '加开办公',
    withdraw: '撤销',
    withdrawOne: (days: string) => `撤销本地安排：${days}`,
    withdrawn: '已撤销',
  },
  en: {
    title: 'Local decisions',
    none: 'None in this year; all days go by the notices of the State Council.',
    days: 'Days',
    kind: 'What',
    hall: 'Hall',
    everywhere: 'the whole centre',
    basis: 'Basis',
    state: 'State',
    closure: 'closed',
    extraDay: 'opened',
    withdraw: 'Withdraw',
    withdrawOne: (days: string) => `Withdraw the decision of ${days}`,
    withdrawn: 'withdrawn',
  },
});
