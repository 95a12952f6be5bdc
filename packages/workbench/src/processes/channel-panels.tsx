import { ChannelForm } from './channel-form.tsx';
import type { PlacedFault } from './fault-words.ts';
import { PartsPanel } from './parts-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import type { Editor } from './use-editor.ts';

type Props = { readonly editor: Editor; readonly faults: readonly PlacedFault[] };

/** What is said about the channel as a whole: names and terms, routes and stages, questions. */
export const ChannelPanels = ({ editor, faults }: Props) => (
  <>
    <ChannelForm editor={editor} faults={faults} />
    <PartsPanel editor={editor} />
    <QuestionsPanel editor={editor} />
  </>
);
