import type { DraftView } from '@yichuang/contract/processes.ts';
import { useLanguage } from '#shell/language.tsx';
import { useTyped } from '#wire/use-form.ts';
import { BpmnPanel } from './bpmn-panel.tsx';
import type { ChannelAnswer } from './channel-acts.ts';
import { ChannelPanels } from './channel-panels.tsx';
import { DifferencesPanel } from './differences-panel.tsx';
import { DraftBar } from './draft-bar.tsx';
import { placedFaults } from './fault-words.ts';
import { PlanPanel } from './plan-panel.tsx';
import { PublishForm } from './publish-form.tsx';
import { StepsPanel } from './steps-panel.tsx';
import { useEditor } from './use-editor.ts';

/** Running applications of the channel, by version. */
export type RunningCounts = readonly { readonly version: number; readonly applications: number }[];

type Props = {
  readonly view: DraftView;
  readonly running: RunningCounts;
  readonly answer: ChannelAnswer['answer'] | undefined;
};

/** Everything that is typed about a channel, on one page; the picture, the faults and the totals follow every key. */
export function ChannelEditor({ view, running, answer }: Props) {
  const { language } = useLanguage();
  const editor = useEditor(view, useTyped());
  const faults = placedFaults(editor.faults, editor.draft, language);
  return (
    <>
      <DraftBar view={view} editor={editor} />
      <PlanPanel channelKey={view.key} editor={editor} />
      <StepsPanel editor={editor} faults={faults} />
      <div className="case-columns">
        <div>
          <ChannelPanels editor={editor} faults={faults.ofChannel} />
        </div>
        <div>
          <DifferencesPanel view={view} editor={editor} />
          <PublishForm view={view} editor={editor} running={running} answer={answer} />
          <BpmnPanel view={view} answer={answer} />
        </div>
      </div>
    </>
  );
}
