import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { deferredOf } from '#cases/terms.ts';
import type { DeskAct } from '#queueing/desk-acts.ts';
import { applicantOf, documentsOf } from '#queueing/desk-check.ts';
import { missingOf } from '#queueing/material-marks.ts';
import type { Practice, PracticeKind } from './practice.ts';

/** What a person at the practice counter was served with; `none`: sent on without an act. */
export type PracticeAct = DeskAct | 'none';

/** How a person was served. */
type Served = {
  readonly act: PracticeAct;
  /** Null: none was chosen. */
  readonly itemCode: string | null;
  readonly posted: PostedFields;
};

/** The first thing that was wrong with it. */
export type PracticeFault = 'act' | 'item' | 'person' | 'agent' | 'papers';

const RIGHT_ACT: Readonly<Record<PracticeKind, PracticeAct>> = {
  instant: 'decide',
  promised: 'accept',
  lacking: 'correct',
  follows: 'tolerate',
  notOurs: 'decline',
  repeated: 'none',
  agent: 'decide',
};

export const rightActOf = ({ kind }: Pick<Practice, 'kind'>): PracticeAct => RIGHT_ACT[kind];

/** What was wrong; null: it was right. The act counts first, for it is what the person takes home. */
export function judge(practice: Practice, { act, itemCode, posted }: Served): PracticeFault | null {
  if (act !== rightActOf(practice)) return 'act';
  if (act === 'none') return null;
  if (itemCode !== practice.item.code) return 'item';
  const { name, idNumber, agentName, agentIdNumber } = applicantOf(posted);
  const { person, agent, there, lacking } = practice;
  if (name !== person.name || !isSameNumber(idNumber, person.idNumber)) return 'person';
  if (agentName !== (agent?.name ?? '')) return 'agent';
  if (agent && !isSameNumber(agentIdNumber, agent.idNumber)) return 'agent';
  // Who is sent to another authority takes the papers along.
  if (act === 'decline') return null;
  const isRight =
    isSame(documentsOf(posted), there) &&
    isSame(missingOf(posted), act === 'correct' ? lacking : []) &&
    isSame(deferredOf(posted), act === 'tolerate' ? lacking : []);
  return isRight ? null : 'papers';
}

const isSameNumber = (typed: string, number: string): boolean => typed.toUpperCase() === number;

const isSame = (given: readonly string[], wanted: readonly string[]): boolean =>
  new Set(given).size === wanted.length && wanted.every((id) => given.includes(id));
