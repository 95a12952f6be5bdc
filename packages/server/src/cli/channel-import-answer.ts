import { type PlanUnit, unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { VersionDifference } from '@yichuang/domain/processes/procedure-diff.ts';
import type { BpmnFinding, BpmnProposal } from '../modules/processes/index.ts';

/** What was done with a file: only shown, published, or the same as the version imported last. */
export type ImportDone = { readonly proposal: BpmnProposal } & (
  | { readonly outcome: 'shown' | 'unchanged' }
  | { readonly outcome: 'published'; readonly version: number }
);

/** The stable answer of `--json`. */
export const channelImportJson = ({ proposal, ...done }: ImportDone) => ({
  procedure: proposal.reading.procedure,
  refused: proposal.reading.refused,
  lost: proposal.reading.lost,
  faults: proposal.reading.faults,
  obstacles: proposal.obstacles,
  newestVersion: proposal.newestVersion,
  differences: proposal.differences,
  publishable: proposal.publishable !== null,
  publishedVersion: done.outcome === 'published' ? done.version : null,
});

/** What a file would become, what it said beside, and what would be otherwise, for people. */
export function channelImportLines(done: ImportDone): readonly string[] {
  const { proposal } = done;
  const { reading, obstacles } = proposal;
  return [
    ...summary(proposal),
    ...listed('refused', reading.refused.map(findingLine)),
    ...listed('lost', reading.lost.map(findingLine)),
    ...listed(
      'faults',
      reading.faults.map(({ path, message }) => `${path}: ${message}`),
    ),
    ...listed('cannot be published here', obstacles.map(findingLine)),
    ...differenceLines(proposal),
    verdict(done),
  ].map(plainLine);
}

function summary({ reading: { procedure } }: BpmnProposal): readonly string[] {
  if (procedure === null) return [];
  const { key, name, steps, stages, routes } = procedure;
  const counts = `${steps.length} steps, ${stages.length} stages, ${routes.length} routes`;
  return [`${name} (${key}): ${counts}`];
}

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];

const findingLine = ({ elementId, name, whyEn }: BpmnFinding): string =>
  [[elementId, name].filter(Boolean).join(' '), whyEn].filter(Boolean).join(': ');

function differenceLines({ reading, differences, newestVersion }: BpmnProposal): readonly string[] {
  const { procedure } = reading;
  if (procedure === null) return [];
  if (newestVersion === null) return ['no channel has this key yet'];
  const ofSteps = differences.filter((one) => one.of === 'step');
  const counted = (aspect: string) => ofSteps.filter((one) => one.aspect === aspect).length;
  const changed = new Set(ofSteps.filter(({ aspect }) => !WHOLE.has(aspect)).map(({ id }) => id)).size;
  const formerUnit = differences.find(({ aspect }) => aspect === 'unit')?.before as PlanUnit | undefined;
  const units = [formerUnit ?? procedure.unit, procedure.unit] as const;
  return [
    `steps against version ${newestVersion}: ${counted('added')} added, ${counted('removed')} removed, ${changed} changed`,
    ...differences.map((one) => `  ${differenceLine(one, units)}`),
  ];
}

const WHOLE: ReadonlySet<string> = new Set(['added', 'removed']);

function differenceLine(
  { of, id, aspect, before, after }: VersionDifference,
  [formerUnit, unit]: readonly [PlanUnit, PlanUnit],
): string {
  if (aspect === 'added') return `+ ${of} ${id} ${after}`;
  if (aspect === 'removed') return `- ${of} ${id} ${before}`;
  return `~ ${of} ${id}  ${aspect} ${valueText(before, formerUnit)} -> ${valueText(after, unit)}`;
}

/** The numbers of a procedure are lengths. */
function valueText(value: VersionDifference['before'], unit: PlanUnit): string {
  if (typeof value === 'number') return `${unitsOf(value)} ${unit}`;
  if (value === null || value === '') return 'none';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}

function verdict(done: ImportDone): string {
  if (done.proposal.publishable === null) return 'nothing was published: it cannot be published as it is';
  switch (done.outcome) {
    case 'shown':
      return 'nothing was published, --publish does it';
    case 'unchanged':
      return 'nothing was published: the version imported last is the same';
    case 'published':
      return `published as version ${done.version}; applications that run keep theirs`;
  }
}

/** Names come from the file; each stays on its line. */
const plainLine = (line: string): string => line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
