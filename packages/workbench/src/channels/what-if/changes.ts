import type { WhatIfChange } from '@yichuang/contract/channel-what-if.ts';

/** What the address of the page says: changes, saved what-ifs beside them, and what it says that is none. */
export type Asked = {
  readonly changes: readonly WhatIfChange[];
  readonly compared: readonly string[];
  readonly wrong: readonly string[];
};

/** Words of the address, as of the command line: set=D03:5, without=L03, add=D03:D02, drop=D03:D01, delegate=L08:0. */
const NAMES = ['set', 'without', 'add', 'drop', 'delegate'] as const;
export type ChangeName = (typeof NAMES)[number];

/** Beside what is thought through now. */
const MOST_COMPARED = 2;

/** Reads the address; it can be sent to a colleague. */
export function readAsked(search: URLSearchParams): Asked {
  const changes: WhatIfChange[] = [];
  const wrong: string[] = [];
  for (const name of NAMES) {
    for (const text of search.getAll(name)) {
      const change = changeFrom(name, text);
      if (change === null) wrong.push(`${name}=${text}`);
      else changes.push(change);
    }
  }
  return { changes, compared: search.getAll('compare').slice(0, MOST_COMPARED), wrong };
}

function changeFrom(name: ChangeName, text: string): WhatIfChange | null {
  const [, stepId = '', other] = /^([^:]{1,40})(?::([^:]{1,40}))?$/.exec(text) ?? [];
  if (stepId === '') return null;
  if (name === 'without') return other === undefined ? { kind: 'without', stepId } : null;
  if (other === undefined) return null;
  if (name === 'add') return { kind: 'addPrerequisite', stepId, waitsFor: other };
  if (name === 'drop') return { kind: 'dropPrerequisite', stepId, waitsFor: other };
  const amount = /^\d{1,4}(\.\d{1,4})?$/.test(other) ? Number(other) : null;
  if (amount === null) return null;
  if (name === 'set') return amount <= 1_000 ? { kind: 'duration', stepId, units: amount } : null;
  return amount <= 480 ? { kind: 'delegate', stepId, minutes: amount } : null;
}

/** The change in the words of the address. */
export function changeParam(change: WhatIfChange): readonly [ChangeName, string] {
  switch (change.kind) {
    case 'duration':
      return ['set', `${change.stepId}:${change.units}`];
    case 'without':
      return ['without', change.stepId];
    case 'addPrerequisite':
      return ['add', `${change.stepId}:${change.waitsFor}`];
    case 'dropPrerequisite':
      return ['drop', `${change.stepId}:${change.waitsFor}`];
    case 'delegate':
      return ['delegate', `${change.stepId}:${change.minutes}`];
  }
}

/** The address of these changes, with its question mark; empty without any. */
export function searchOf({ changes, compared }: Pick<Asked, 'changes' | 'compared'>): string {
  const search = new URLSearchParams(changes.map((change) => [...changeParam(change)]));
  for (const id of compared) search.append('compare', id);
  return search.size === 0 ? '' : `?${search}`;
}

/** Whether two changes are about the same thing; the later one takes the place of the earlier. */
const isSame = (a: WhatIfChange, b: WhatIfChange): boolean => {
  if (a.kind !== b.kind || a.stepId !== b.stepId) return false;
  return 'waitsFor' in a && 'waitsFor' in b ? a.waitsFor === b.waitsFor : true;
};

/**
 * A form that adds one change comes as `kind`, `step` and `value`; the address then has the change in its place.
 *
 * @returns null when nothing is added
 */
export function withAdded(search: URLSearchParams): string | null {
  const name = NAMES.find((one) => one === search.get('kind'));
  if (name === undefined) return null;
  const { changes, compared, wrong } = readAsked(search);
  const value = search.get('value');
  const text = [search.get('step') ?? '', ...(value === null ? [] : [value])].join(':');
  const change = changeFrom(name, text);
  const kept = change === null ? changes : changes.filter((one) => !isSame(one, change));
  const next = searchOf({ changes: change === null ? kept : [...kept, change], compared });
  const unread = new URLSearchParams(next);
  for (const one of wrong) unread.append(one.split('=')[0] ?? '', one.slice(one.indexOf('=') + 1));
  if (change === null) unread.append(name, text);
  return `?${unread}`;
}
