import {
  type CounterClosure,
  type Duty,
  type HalfDay,
  halfDayKey,
  isAway,
  isCounterClosed,
  type Leave,
  type Skill,
  servicesInSkill,
} from '#queueing/rota.ts';
import { type CounterToOpen, mayStandIn, type StandIn } from '#queueing/stand-in.ts';
import { instantAt } from '#time/instant.ts';

/** 排班窗口. */
export type RotaCounter = CounterClosure & {
  readonly counterId: string;
  readonly services: readonly string[];
  readonly departmentCode: string | null;
  readonly items: CounterToOpen['items'];
};

/** 排班人员. */
export type RotaClerk = Pick<StandIn, 'accountId' | 'powers'> & {
  readonly skill: Skill | null;
  readonly leave: readonly Leave[];
};

/** 排班依据: the hall in one week. */
export type RotaBasis = {
  /** When the hall is open, in order. */
  readonly open: readonly HalfDay[];
  readonly counters: readonly RotaCounter[];
  readonly clerks: readonly RotaClerk[];
  readonly services: readonly { readonly serviceId: string; readonly fewestCounters: number }[];
};

/** 冲突种类; the last two are told and bind nobody. */
export type ConflictKind =
  | 'twice'
  | 'samePerson'
  | 'onLeave'
  | 'noSkill'
  | 'noPower'
  | 'notAClerk'
  | 'closedDay'
  | 'counterClosed'
  | 'tooFew'
  | 'noPartner';

/** 排班冲突: one thing that does not fit. */
export type RotaConflict = HalfDay & {
  readonly kind: ConflictKind;
  readonly counterId: string | null;
  readonly accountId: string | null;
  readonly serviceId: string | null;
};

/** A rota with one of these is not published. */
export const isBlocking = ({ kind }: Pick<RotaConflict, 'kind'>): boolean =>
  kind !== 'tooFew' && kind !== 'noPartner';

/** Everything that does not fit in a week: what hinders first, then by day, half and counter. */
export function rotaConflicts(duties: readonly Duty[], basis: RotaBasis): readonly RotaConflict[] {
  const known = lookUp(basis);
  const found = [
    ...duties.flatMap((duty) => conflictsOfDuty(duty, known)),
    ...peopleTwice(duties),
    ...tooFew(duties, basis, known),
  ];
  return found.sort(
    (one, other) =>
      Number(isBlocking(other)) - Number(isBlocking(one)) || compare(sortKey(one), sortKey(other)),
  );
}

type Known = ReturnType<typeof lookUp>;

const lookUp = ({ open, counters, clerks }: RotaBasis) => ({
  open: new Set(open.map(halfDayKey)),
  counters: new Map(counters.map((one) => [one.counterId, one])),
  clerks: new Map(clerks.map((one) => [one.accountId, one])),
});

function conflictsOfDuty(duty: Duty, known: Known): readonly RotaConflict[] {
  const { counterId, firstId, secondId, on } = duty;
  const counter = known.counters.get(counterId);
  const told = (kind: ConflictKind, accountId: string | null = null) => conflict(kind, duty, accountId);
  const found: RotaConflict[] = [];
  if (!known.open.has(halfDayKey(duty))) found.push(told('closedDay'));
  if (!counter || isCounterClosed(counter, on)) found.push(told('counterClosed'));
  if (secondId === firstId) found.push(told('samePerson', firstId));
  if (secondId === null) found.push(told('noPartner'));
  for (const accountId of new Set([firstId, secondId ?? firstId])) {
    const kind = faultOf(known.clerks.get(accountId), counter, duty);
    if (kind) found.push(told(kind, accountId));
  }
  return found;
}

/** Why this person does not fit the counter in that half. */
function faultOf(
  clerk: RotaClerk | undefined,
  counter: RotaCounter | undefined,
  { on }: HalfDay,
): ConflictKind | null {
  if (!clerk) return 'notAClerk';
  if (isAway(clerk.leave, on)) return 'onLeave';
  if (!counter) return null;
  if (counter.services.length > 0 && servicesInSkill(clerk.skill, counter).length === 0) return 'noSkill';
  return mayWorkAt(clerk, counter, on) ? null : 'noPower';
}

/** At the counters of intermediaries no department accepts anything: no power is asked for. */
function mayWorkAt(clerk: RotaClerk, counter: RotaCounter, on: HalfDay['on']): boolean {
  if (counter.items.length === 0) return true;
  const { counterId, departmentCode, items } = counter;
  return mayStandIn(clerk, { counterId, departmentCode, items, on, at: instantAt({ on, ms: NOON_MS }) });
}

/** A person works at one counter at a time; standing ready for several is what partners are for. */
function peopleTwice(duties: readonly Duty[]): readonly RotaConflict[] {
  const seen = new Set<string>();
  return duties.flatMap((duty) => {
    const key = `${duty.firstId}/${halfDayKey(duty)}`;
    if (seen.has(key)) return [conflict('twice', duty, duty.firstId)];
    seen.add(key);
    return [];
  });
}

function tooFew(duties: readonly Duty[], { open, services }: RotaBasis, known: Known) {
  const staffed = new Map<string, number>();
  for (const duty of duties) {
    const counter = known.counters.get(duty.counterId);
    const skill = known.clerks.get(duty.firstId)?.skill ?? null;
    for (const serviceId of counter ? servicesInSkill(skill, counter) : []) {
      const key = `${serviceId}/${halfDayKey(duty)}`;
      staffed.set(key, (staffed.get(key) ?? 0) + 1);
    }
  }
  return open.flatMap((at) =>
    services
      .filter(
        ({ serviceId, fewestCounters }) =>
          (staffed.get(`${serviceId}/${halfDayKey(at)}`) ?? 0) < fewestCounters,
      )
      .map(({ serviceId }) => ({
        ...{ kind: 'tooFew' as const, on: at.on, half: at.half },
        ...{ counterId: null, accountId: null, serviceId },
      })),
  );
}

const conflict = (
  kind: ConflictKind,
  { on, half, counterId }: Duty,
  accountId: string | null,
): RotaConflict => ({ kind, on, half, counterId, accountId, serviceId: null });

const sortKey = ({ on, half, counterId, serviceId }: RotaConflict) =>
  `${on}/${half === 'morning' ? 0 : 1}/${counterId ?? ''}/${serviceId ?? ''}`;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const NOON_MS = 43_200_000;
