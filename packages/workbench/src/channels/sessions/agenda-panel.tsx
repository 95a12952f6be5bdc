import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import type { AgendaItemView } from '@yichuang/contract/session-agenda.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { SESSION_WORDS } from './session-words.ts';

/** 议题和结论: with what each outcome means for each step. */
export function AgendaPanel({ session }: { session: SessionView }) {
  const words = useWords(WORDS);
  return (
    <Panel title={words.agenda} beside={session.agenda.length}>
      <ol className="agenda">
        {session.agenda.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the agenda never changes its order
          <Item key={index} item={item} />
        ))}
      </ol>
      {session.minutes && <p className="hint">{words.force}</p>}
    </Panel>
  );
}

function Item({ item }: { item: AgendaItemView }) {
  const words = useWords(WORDS);
  const codes = useWords(SESSION_WORDS);
  const { language } = useLanguage();
  return (
    <li>
      <b>{codes[item.kind]}</b> <span lang="zh-CN">{item.topic}</span>
      <ul>
        {item.steps.map((step) => (
          <li key={step.stepId}>
            {nameIn(language, step)} · {nameIn(language, step.department)}
            {step.force && <span className="hint"> {words[step.force]}</span>}
          </li>
        ))}
      </ul>
      {item.outcome && (
        <p>
          <StatusChip tone={item.outcome === 'notAgreed' ? 'amber' : 'green'}>
            {codes[item.outcome]}
          </StatusChip>{' '}
          <span lang="zh-CN">{item.conclusion}</span>
        </p>
      )}
    </li>
  );
}

const WORDS = bilingual({
  zh: {
    agenda: '议题和结论',
    force: '结论约束部门意见；行政许可仍由各部门依法决定。',
    binds: '结论约束本部门意见',
    advises: '行政许可，由本部门依法决定',
    none: '没有约束力',
  },
  en: {
    agenda: 'Agenda and outcome',
    force: 'The outcome binds opinions; each department decides its licence itself.',
    binds: 'binds the opinion of the department',
    advises: 'a licence, decided by the department alone',
    none: 'binds nobody',
  },
});
