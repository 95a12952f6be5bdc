import type { AuthorityRow } from '@yichuang/contract/authority.ts';
import { momentWords, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Form } from 'react-router';
import { POWER_WORDS, powerName, stateOf } from '#identity/power-words.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { KIND_WORDS } from './authority-words.ts';

type Props = { readonly rows: readonly AuthorityRow[]; readonly caption: string };

/** One line a delegation, with what ends it. */
export function AuthorityTable({ rows, caption }: Props) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table">
      <caption className="spoken">{caption}</caption>
      <thead>
        <tr>
          {(['holder', 'department', 'act', 'scope', 'seal', 'days', 'basis', 'state'] as const).map(
            (name) => (
              <th key={name} scope="col">
                {words[name]}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.powerId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ row }: { row: AuthorityRow }) {
  const words = useWords(WORDS);
  const told = useWords(POWER_WORDS);
  const { language } = useLanguage();
  const state = stateOf(row, useToday());
  const until = row.until === null ? words.open : plainDayWords(row.until, language);
  return (
    <tr>
      <th scope="row">
        <Mixed language={language}>{row.holder.displayName}</Mixed>
        <span className="hint">{row.holder.loginName}</span>
      </th>
      <td>{nameIn(language, row.department)}</td>
      <td>{told[row.act]}</td>
      <td className="wraps">
        <Scope row={row} />
      </td>
      <td>{row.seal === null ? words.noSeal : <Mixed language={language}>{row.seal.name}</Mixed>}</td>
      <td className="number">{`${plainDayWords(row.from, language)} – ${until}`}</td>
      <td className="wraps">
        <Mixed language={language}>{row.basis}</Mixed>
      </td>
      <td className="wraps">
        {state !== 'inForce' && (
          <StatusChip tone={state === 'notYet' ? 'blue' : 'grey'}>{told[state]}</StatusChip>
        )}
        {row.endedAt !== null && (
          <span className="hint">
            <Mixed language={language}>
              {words.endedBy(momentWords(row.endedAt, language), row.endedBy ?? '', row.endReason ?? '')}
            </Mixed>
          </span>
        )}
        {row.editable && state !== 'over' && <EndForm row={row} />}
      </td>
    </tr>
  );
}

function Scope({ row: { items, kinds, counterId, limits } }: { row: AuthorityRow }) {
  const words = useWords(WORDS);
  const kindWords = useWords(KIND_WORDS);
  const { language } = useLanguage();
  const parts = [
    items?.join(words.comma),
    kinds?.map((kind) => kindWords[kind]).join(words.comma),
    counterId && words.counter(counterId),
  ].filter(Boolean);
  return (
    <>
      {parts.length === 0 ? words.everything : parts.join('；')}
      {limits !== null && (
        <span className="hint">
          <Mixed language={language}>{limits}</Mixed>
        </span>
      )}
    </>
  );
}

function EndForm({ row }: { row: AuthorityRow }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(row.holder.version);
  const isBusy = useIsSending();
  return (
    <details>
      <summary>{words.end}</summary>
      <Form method="post">
        <input type="hidden" name="act" value="end" />
        <input type="hidden" name="power.holder" value={`${row.holder.accountId}/${row.holder.version}`} />
        <input type="hidden" name="powerId" value={row.powerId} />
        <input type="hidden" name="key" value={key} />
        <label>
          {words.reason}
          <input className="input" name="reason" required maxLength={200} />
        </label>
        <button
          type="submit"
          className="button button-serious"
          disabled={isBusy}
          aria-label={words.endOne(row.holder.displayName, powerName(row, language))}
        >
          {words.endNow}
        </button>
      </Form>
    </details>
  );
}

const WORDS = bilingual({
  zh: {
    holder: '姓名',
    department: '授权部门',
    act: '办理',
    scope: '范围',
    seal: '用印',
    days: '期限',
    basis: '授权依据',
    state: '状态',
    open: '长期',
    everything: '全部事项',
    counter: (counterId: string) => `限 ${counterId} 窗口`,
    comma: '、',
    noSeal: '部门盖章',
    end: '终止',
    endNow: '立即终止',
    endOne: (person: string, power: string) => `立即终止授权：${person} ${power}`,
    reason: '终止原因',
    endedBy: (at: string, by: string, reason: string) => `${at} ${by} ${reason}`,
  },
  en: {
    holder: 'Name',
    department: 'Department',
    act: 'May',
    scope: 'Limited to',
    seal: 'Seal',
    days: 'Days',
    basis: 'Written delegation',
    state: 'State',
    open: 'open',
    everything: 'every item',
    counter: (counterId: string) => `counter ${counterId}`,
    comma: ', ',
    noSeal: 'of the department',
    end: 'End',
    endNow: 'End it now',
    endOne: (person: string, power: string) => `End the delegation now: ${person}, ${power}`,
    reason: 'Reason',
    endedBy: (at: string, by: string, reason: string) => `${at}, ${by}: ${reason}`,
  },
});
