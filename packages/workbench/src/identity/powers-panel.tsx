import type { AccountView, PowerView } from '@yichuang/contract/identity.ts';
import { powerActsOf } from '@yichuang/domain/identity/policy.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Form } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { POWER_WORDS, powerName, stateOf } from './power-words.ts';

/** 授权: what departments let this account do in their name; without it a clerk accepts and a reviewer decides nothing. */
export function PowersPanel({ account }: { account: AccountView }) {
  const words = useWords(WORDS);
  if (account.powers.length === 0 && powerActsOf(account.role).length === 0) return null;
  return (
    <Panel title={words.title}>
      {account.powers.length === 0 ? <Empty>{words.none}</Empty> : <PowerTable account={account} />}
    </Panel>
  );
}

function PowerTable({ account }: { account: AccountView }) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table">
      <caption className="spoken">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.department}</th>
          <th scope="col">{words.act}</th>
          <th scope="col">{words.days}</th>
          <th scope="col">{words.basis}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {account.powers.map((power) => (
          <PowerLine key={power.powerId} power={power} version={account.version} />
        ))}
      </tbody>
    </table>
  );
}

function PowerLine({ power, version }: { power: PowerView; version: number }) {
  const words = useWords(WORDS);
  const told = useWords(POWER_WORDS);
  const { language } = useLanguage();
  const state = stateOf(power, useToday());
  const until = power.until === null ? words.open : plainDayWords(power.until, language);
  return (
    <tr>
      <td>{nameIn(language, power.department)}</td>
      <td>{told[power.act]}</td>
      <td className="number">{`${plainDayWords(power.from, language)} – ${until}`}</td>
      <td className="wraps">{power.basis}</td>
      <td>
        {state !== 'inForce' && (
          <StatusChip tone={state === 'notYet' ? 'blue' : 'grey'}>{told[state]}</StatusChip>
        )}
        {(state === 'inForce' || state === 'notYet') && <EndForm power={power} version={version} />}
      </td>
    </tr>
  );
}

function EndForm({ power, version }: { power: PowerView; version: number }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(version);
  const isBusy = useIsSending();
  return (
    <Form method="post">
      <input type="hidden" name="act" value="endPower" />
      <input type="hidden" name="powerId" value={power.powerId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      <input
        className="input"
        name="reason"
        required
        maxLength={200}
        aria-label={words.reasonOf(powerName(power, language))}
        placeholder={words.reason}
      />
      <button
        type="submit"
        className="button button-quiet"
        disabled={isBusy}
        aria-label={words.endOne(powerName(power, language))}
      >
        {words.end}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '部门授权',
    none: '还没有部门授权，这个账号不能受理，也不能决定。',
    department: '授权部门',
    act: '授权办理',
    days: '期限',
    open: '长期',
    basis: '授权依据',
    state: '状态',
    end: '终止授权',
    reason: '终止原因',
    reasonOf: (power: string) => `终止原因：${power}`,
    endOne: (power: string) => `终止授权：${power}`,
  },
  en: {
    title: 'Powers',
    none: 'No department has delegated anything; this account can neither accept nor decide.',
    department: 'Department',
    act: 'May',
    days: 'Days',
    open: 'open',
    basis: 'Written delegation',
    state: 'State',
    end: 'End the power',
    reason: 'Reason',
    reasonOf: (power: string) => `Reason to end: ${power}`,
    endOne: (power: string) => `End the power: ${power}`,
  },
});
