import type { CaseView } from '@yichuang/contract/cases.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { useRef } from 'react';
import { Form } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { useFormKey, useIsSending } from '#wire/use-form.ts';
import { Fact } from './case-content.tsx';

type Proposal = NonNullable<CaseView['proposal']>;
type Props = { readonly view: CaseView; readonly proposal: Proposal };

/** 双人审批: what the first person proposed; the second confirms it or gives it back. */
export function ProposalPanel({ view, proposal }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const why = language === 'en' ? proposal.whyEn : proposal.why;
  const button = useRef<HTMLButtonElement>(null);
  useKeys('case', { confirm: () => button.current?.focus() });
  return (
    <Panel title={words.title} beside={words[proposal.outcome]}>
      <p>
        <Mixed language={language}>
          {words.proposed(proposal.by, momentInFull(proposal.at, language), words[proposal.outcome])}
        </Mixed>
      </p>
      <dl className="facts">
        <Fact label={words.opinion}>{proposal.opinion}</Fact>
        <Fact label={words.reason}>{proposal.reason}</Fact>
        <Fact label={words.legalBasis}>{proposal.legalBasis}</Fact>
      </dl>
      {why !== null && (
        <p className="why" role="status">
          {why}
        </p>
      )}
      <div className="act-choice">
        {why === null && (
          <ProposalForm act="confirmDecision" version={view.version}>
            {(isBusy) => (
              <button
                ref={button}
                type="submit"
                className="button"
                disabled={isBusy}
                aria-keyshortcuts={ariaKeys('confirm')}
              >
                {words.confirm} <kbd>{keyLabel('confirm')}</kbd>
              </button>
            )}
          </ProposalForm>
        )}
        {(why === null || proposal.mine) && (
          <ProposalForm act="giveBackDecision" version={view.version}>
            {(isBusy) => (
              <button type="submit" className="button button-quiet" disabled={isBusy}>
                {proposal.mine ? words.takeBack : words.giveBack}
              </button>
            )}
          </ProposalForm>
        )}
      </div>
    </Panel>
  );
}

type FormProps = {
  readonly act: 'confirmDecision' | 'giveBackDecision';
  readonly version: number;
  readonly children: (isBusy: boolean) => React.ReactNode;
};

function ProposalForm({ act, version, children }: FormProps) {
  const key = useFormKey(version);
  return (
    <Form method="post">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={key} />
      {children(useIsSending())}
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: '双人审批',
    granted: '准予',
    refused: '不予',
    proposed: (by: string, at: string, outcome: string) =>
      `${by}于${at}提出${outcome}，须由另一名获授权人员确认后才成立。`,
    opinion: '意见',
    reason: '理由',
    legalBasis: '法律依据',
    confirm: '确认决定',
    giveBack: '退回',
    takeBack: '撤回',
  },
  en: {
    title: 'Decided by two persons',
    granted: 'grant',
    refused: 'refuse',
    proposed: (by: string, at: string, outcome: string) =>
      `${by} proposed to ${outcome} it on ${at}. It is decided when another person with the power confirms it.`,
    opinion: 'Opinion',
    reason: 'Reason',
    legalBasis: 'Legal basis',
    confirm: 'Confirm the decision',
    giveBack: 'Give it back',
    takeBack: 'Take it back',
  },
});
