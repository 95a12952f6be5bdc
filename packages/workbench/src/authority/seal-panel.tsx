import type { SealView } from '@yichuang/contract/authority.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { momentWords, plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Form } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Answer, faultsOf } from '#wire/answer.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { SEAL_WORDS } from './authority-words.ts';

type Props = { readonly seal: SealView; readonly answer: Answer<unknown> | undefined };

/** One seal: what it is, who keeps it, how it came there, and what may be done with it. */
export function SealPanel({ seal, answer }: Props) {
  const words = useWords(WORDS);
  const uses = useWords(SEAL_WORDS);
  const { language } = useLanguage();
  const until = seal.until === null ? words.open : plainDayWords(seal.until, language);
  return (
    <Panel title={<Mixed language={language}>{seal.name}</Mixed>} beside={nameIn(language, seal.department)}>
      {seal.revokedAt !== null && (
        <p>
          <StatusChip tone="grey">{words.outOfUse}</StatusChip>{' '}
          <Mixed language={language}>
            {`${momentWords(seal.revokedAt, language)} ${seal.revokedBy ?? ''} ${seal.revokeReason ?? ''}`}
          </Mixed>
        </p>
      )}
      <dl className="facts">
        <Fact label={words.use}>{uses[seal.use]}</Fact>
        <Fact label={words.form}>{uses[seal.form]}</Fact>
        <Fact label={words.number}>{seal.number}</Fact>
        <Fact label={words.days}>{`${plainDayWords(seal.from, language)} – ${until}`}</Fact>
        <Fact label={words.keeper}>
          <Mixed language={language}>{seal.keeper.displayName}</Mixed>
        </Fact>
      </dl>
      <h3>{words.handOvers}</h3>
      <ol>
        {seal.handOvers.map(({ at, from, to, reason }) => (
          <li key={at + to}>
            <Mixed
              language={language}
            >{`${momentWords(at, language)} ${from ? `${from} → ` : ''}${to} ${reason}`}</Mixed>
          </li>
        ))}
      </ol>
      {seal.editable && (
        <div className="case-columns">
          <SealForm seal={seal} act="handOver" answer={answer} />
          <SealForm seal={seal} act="revoke" answer={answer} />
        </div>
      )}
    </Panel>
  );
}

function SealForm({ seal, act, answer }: Props & { readonly act: 'handOver' | 'revoke' }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(seal.version);
  const isBusy = useIsSending();
  const faults = faultsOf(answer, language);
  return (
    <details open={answer?.ok === false ? true : undefined}>
      <summary>{words[act]}</summary>
      <Form method="post" className="act-form" key={seal.version}>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="sealId" value={seal.sealId} />
        <input type="hidden" name="version" value={seal.version} />
        <input type="hidden" name="key" value={key} />
        {act === 'handOver' && (
          <TextField
            name="to"
            language={language}
            label={words.to}
            fault={faults.get('to')}
            value=""
            width="medium"
            required
          />
        )}
        <TextField
          name="reason"
          language={language}
          label={words.reason}
          fault={faults.get('reason')}
          value=""
          width="medium"
          required
        />
        <button
          type="submit"
          className={act === 'revoke' ? 'button button-serious' : 'button'}
          disabled={isBusy}
          aria-label={`${words[act]}：${seal.name}`}
        >
          {words[act]}
        </button>
      </Form>
    </details>
  );
}

const WORDS = bilingual({
  zh: {
    use: '用途',
    form: '形式',
    number: '备案编号',
    days: '有效期',
    keeper: '保管人',
    handOvers: '移交记录',
    open: '长期',
    outOfUse: '已停用',
    handOver: '移交印章',
    revoke: '停用印章',
    to: '接收人登录名',
    reason: '原因',
  },
  en: {
    use: 'For',
    form: 'Form',
    number: 'Number on file',
    days: 'Days',
    keeper: 'Keeper',
    handOvers: 'Hand-overs',
    open: 'open',
    outOfUse: 'out of use',
    handOver: 'Hand the seal over',
    revoke: 'Take the seal out of use',
    to: 'Login name of who takes it',
    reason: 'Reason',
  },
});
