import { DomainError } from '#errors.ts';

/** The act does not fit where the session stands; `facts.allowed` names where it may stand. */
export class SessionStateError extends DomainError {
  readonly code = 'channels.session-state';
  readonly kind = 'conflict';

  constructor(state: string, act: string, allowed: readonly string[]) {
    super(`${act} needs a session that is ${allowed.join(' or ')}, not ${state}`, { state, act, allowed });
  }
}

/** 时间不可行: why a session cannot be then. */
export type SlotFault =
  | 'past'
  | 'endsBeforeStart'
  | 'twoDays'
  | 'dayOff'
  | 'tooSoon'
  | 'tooLong'
  | 'neededLater'
  | 'neededEarlier';

/** The time of a session cannot be; `facts.fault` says why. */
export class SessionSlotError extends DomainError {
  readonly code = 'channels.session-slot';
  readonly kind = 'invalid';

  constructor(fault: SlotFault, facts: Readonly<Record<string, string>> = {}) {
    super(`a session cannot be then: ${fault}`, { fault, ...facts });
  }
}

/** More departments or items than the centre allows; `facts.of` says of which, `facts.most` how many it allows. */
export class SessionSizeError extends DomainError {
  readonly code = 'channels.session-size';
  readonly kind = 'invalid';

  constructor(of: 'departments' | 'agenda', count: number, most: number) {
    super(`${count} ${of}, at most ${most}`, { of, count, most });
  }
}

/** The agenda names steps that are none of a department here; `facts.allowed` names those that are. */
export class SessionAgendaError extends DomainError {
  readonly code = 'channels.session-agenda';
  readonly kind = 'invalid';

  constructor(unknown: readonly string[], allowed: readonly string[]) {
    super(`not to be discussed: ${unknown.join(', ')}; allowed: ${allowed.join(', ')}`, { unknown, allowed });
  }
}

/** Fewer departments than a joint session has; `facts.departments` names those there are. */
export class TooFewDepartmentsError extends DomainError {
  readonly code = 'channels.session-departments';
  readonly kind = 'invalid';

  constructor(departments: readonly string[]) {
    super(`a joint session needs two departments, not ${departments.join(', ') || 'none'}`, { departments });
  }
}

/** The minutes leave out items of the agenda or name departments not invited. */
export class SessionMinutesError extends DomainError {
  readonly code = 'channels.session-minutes';
  readonly kind = 'invalid';

  constructor(items: number, results: number, strangers: readonly string[]) {
    super(`${results} results for ${items} items, not invited: ${strangers.join(', ') || 'none'}`, {
      items,
      results,
      strangers,
    });
  }
}

/** The department has no line to sign: not invited, not there, or signed already. `facts.open` names who has. */
export class SessionLineError extends DomainError {
  readonly code = 'channels.session-line';
  readonly kind = 'conflict';

  constructor(department: string | null, open: readonly string[]) {
    super(`${department ?? 'nobody'} has no line to sign; open: ${open.join(', ') || 'none'}`, {
      department,
      open,
    });
  }
}
