import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import type { Gap } from './desk-check.ts';

type Known = {
  readonly gaps: readonly Gap[];
  readonly inForm: FaultWords;
  /** What the server found in what was sent. */
  readonly told: FaultWords;
  readonly posted: PostedFields;
  readonly sent: PostedFields;
  /** Boxes the clerk has been in and left. */
  readonly left: ReadonlySet<string>;
};

/**
 * Faults as they stand beside the boxes: the server's until the box is changed, our own once the
 * clerk has left the box. A number that is being typed tells of itself.
 */
export function shownFaults({ gaps, inForm, told, posted, sent, left }: Known): FaultWords {
  const own = [...gaps.map(({ name, words }) => [name, words] as const), ...inForm].filter(
    ([name]) => left.has(name) && !(name === 'applicant.idNumber' && posted[name]),
  );
  const servers = [...told].filter(([name]) => String(posted[name] ?? '') === String(sent[name] ?? ''));
  return new Map([...own, ...servers]);
}
