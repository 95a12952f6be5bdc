import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { type ProcedureFault, validateProcedure } from '@yichuang/domain/processes/validate-procedure.ts';
import { checkedText } from './check-text.ts';
import { type BpmnElement, oneLine } from './element.ts';
import { type BpmnFinding, bounded, type Findings, finding, type Named } from './finding.ts';
import { BpmnModdle } from './moddle.ts';
import { readProcedure } from './read-procedure.ts';
import { readScopes } from './read-scopes.ts';

/** What a file says as steps with prerequisites, and what it says beside. */
export type BpmnReading = {
  /** Null when the file, or the order of its steps, cannot be read at all. */
  readonly procedure: Procedure | null;
  /** What steps with prerequisites cannot say; with any of it nothing is published. */
  readonly refused: readonly BpmnFinding[];
  /** What is left out, or read in a certain way, without changing who waits for whom. */
  readonly lost: readonly BpmnFinding[];
  /** Why the procedure could not be published although it could be read. */
  readonly faults: readonly ProcedureFault[];
};

/**
 * A channel from a BPMN 2.0 file. Nothing in the file is run, and nothing outside it is fetched. A file of ours gives
 * exactly the procedure it was made from, with the changes that were drawn into it.
 *
 * @param options.key key of the procedure; absent: the one in the file
 */
export async function readBpmn(
  bytes: Uint8Array,
  { key }: { readonly key?: string | undefined } = {},
): Promise<BpmnReading> {
  const findings: Findings = { refused: [], lost: [] };
  const checked = checkedText(bytes);
  if ('refused' in checked) findings.refused.push(checked.refused);
  const definitions = 'text' in checked ? await parsed(checked.text, findings) : null;
  const process = definitions && processOf(definitions, findings);
  const scopes = process && readScopes(process, definitions, findings);
  const procedure = scopes && readProcedure(process, scopes, { key, findings });
  return {
    procedure,
    refused: bounded(findings.refused),
    lost: bounded(findings.lost),
    faults: procedure === null ? [] : validateProcedure(procedure),
  };
}

async function parsed(text: string, { refused, lost }: Findings): Promise<BpmnElement | null> {
  try {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(text.replace(/^\uFEFF/, ''));
    for (const { message, element } of warnings) noteWarning(message, element ?? null, { refused, lost });
    return rootElement as BpmnElement;
  } catch (error) {
    const reason = oneLine(error instanceof Error ? error.message : String(error)).slice(0, 200);
    refused.push(
      finding(null, `不是可读的 BPMN 2.0 文件：${reason}`, `not a readable BPMN 2.0 file: ${reason}`),
    );
    return null;
  }
}

/** What the parser left out. Of two elements with one id it drops the second, whose flows then lead to the first. */
function noteWarning(message: string, element: Named, { refused, lost }: Findings): void {
  const words = oneLine(message).slice(0, 200);
  const id = /duplicate ID <([^>]*)>/.exec(words)?.[1];
  if (id === undefined) lost.push(finding(element, `不能识别的内容：${words}`, `not understood: ${words}`));
  else refused.push(finding({ id }, '标识重复。', 'two elements have this id.'));
}

function processOf({ rootElements = [] }: BpmnElement, { refused }: Findings): BpmnElement | null {
  const processes = rootElements.filter(({ $type }) => $type === 'bpmn:Process');
  const [first, ...others] = processes.filter(({ flowElements = [] }) => flowElements.length > 0);
  if (first === undefined)
    refused.push(finding(null, '文件中没有流程。', 'the file has no process with steps.'));
  for (const other of others) {
    refused.push(finding(other, '一个文件只能有一个流程。', 'allowed: one process in a file.'));
  }
  return first ?? null;
}
