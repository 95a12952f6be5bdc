import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { readProcedures } from '../../../cli/channel-procedures.ts';
import { type BpmnReading, readBpmn } from './read-bpmn.ts';

/** The two channels of the reference centre. */
export const CHANNELS: readonly Procedure[] = readProcedures(`${REPOSITORY}data/chengdu-hightech-2007`);

export const channelOf = (key: string): Procedure => {
  const found = CHANNELS.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no channel ${key}`);
  return found;
};

/** A file as another tool writes it, around what stands inside its process. */
export const fileOf = (inside: string, beside = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://example.org">
${beside}<process id="process" name="开办">${inside}</process></definitions>`;

/** Flows as `a>b`, with words as `a>b:words`. */
export const flows = (...list: readonly string[]): string =>
  list
    .map((text) => {
      const [, source, target, words] = /^(\w+)>(\w+)(?::(.*))?$/.exec(text) ?? [];
      const condition =
        words === undefined
          ? '/>'
          : `><conditionExpression xsi:type="tFormalExpression">${words}</conditionExpression></sequenceFlow>`;
      return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"${condition}`;
    })
    .join('');

export const tasks = (...ids: readonly string[]): string =>
  ids.map((id) => `<userTask id="${id}" name="${id.toUpperCase()}"/>`).join('');

export const ENDS = '<startEvent id="s"/><endEvent id="e"/>';

export const readText = (text: string, key?: string): Promise<BpmnReading> =>
  readBpmn(new TextEncoder().encode(text), { key });

/** Step ids with what they wait for, and for whom they apply. */
export const orderOf = ({ procedure }: BpmnReading): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (procedure?.steps ?? []).map(({ id, prerequisites, optional, appliesWhen = '' }) => [
      id,
      [prerequisites.join('+'), ...(optional ? [`?${appliesWhen}`] : [])].filter(Boolean).join(' '),
    ]),
  );

/** Findings as `id: words`. */
export const told = (list: BpmnReading['lost']): readonly string[] =>
  list.map(({ elementId, whyEn }) => `${elementId ?? 'file'}: ${whyEn}`);
