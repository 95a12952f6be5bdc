import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { correctOnSpot } from '#cases/correct-on-spot.ts';
import { accepted, drafted, reviewing, TEXTS, told } from '#cases/course.fixture.ts';
import { deliverCase } from '#cases/deliver.ts';
import { foldCase } from '#cases/fold.ts';
import { refuseCase } from '#cases/refuse.ts';
import { act, aDigest, anotherDigest, at, liMin, zhouQiang } from '#cases/samples.fixture.ts';
import { withdrawCase } from '#cases/withdraw.ts';

const { file, journal } = told(
  {},
  (before) => correctOnSpot(before, { at: at('2007-10-30T09:30'), dossierDigest: anotherDigest }),
  accepted(),
  reviewing(),
  drafted(),
  (before) =>
    refuseCase(before, {
      ...act(zhouQiang(), '2007-11-05T09:00'),
      statement: TEXTS,
      statementDigest: aDigest,
    }),
);

const folded = (events: readonly CaseEvent[]): CaseFile | null | 'refused' => {
  try {
    return foldCase(events);
  } catch {
    return 'refused';
  }
};

describe('G11 nobody changes what stands in the journal', () => {
  test('a line that was taken out is missed', () => {
    for (const gap of journal.keys()) {
      expect(folded(journal.filter((_event, index) => index !== gap))).not.toEqual(file);
    }
  });

  test('two lines cannot change places', () => {
    const swapped = [...journal.keys()].slice(1).filter((index) => {
      const other = journal.with(index, journal[index - 1] as CaseEvent);
      return folded(other.with(index - 1, journal[index] as CaseEvent)) !== 'refused';
    });
    expect(swapped).toEqual([]);
  });

  test('a decision is not decided again, the other way round or by its own author', () => {
    const last = journal.at(-1) as CaseEvent;
    expect(folded([...journal, last])).toBe('refused');
    expect(folded([...journal, { ...last, kind: 'granted', opinionDigest: null }])).toBe('refused');
    expect(folded([...journal, ...withdrawn])).toBe('refused');
  });

  const withdrawn: readonly CaseEvent[] = [
    {
      kind: 'withdrawn',
      at: at('2007-11-05T10:00'),
      by: { actor: 'applicant', accountId: null },
      requestDigest: null,
    },
  ];

  test('a correction is a line of its own; what was there before stays', () => {
    expect(journal.map(({ kind }) => kind).slice(0, 2)).toEqual(['received', 'correctedOnSpot']);
    expect(journal[0]).toMatchObject({ dossierDigest: aDigest });
    expect(journal[1]).toMatchObject({ dossierDigest: anotherDigest });
  });

  test('an act leaves the case before it as it was, and the events of another act alone', () => {
    const frozen = deepFreeze(structuredClone(file));
    const one = deliverCase(frozen, { by: liMin(), at: at('2007-11-06T09:00'), mode: 'counter' });
    const two = deliverCase(frozen, { by: liMin(), at: at('2007-11-06T09:05'), mode: 'post' });
    expect(frozen).toEqual(file);
    expect(one.caseFile.version).toBe(file.version + 1);
    expect(one.events).toHaveLength(1);
    expect(two.events[0]).not.toEqual(one.events[0]);
    expect(() => withdrawCase(one.caseFile, { at: at('2007-11-06T10:00'), requestDigest: null })).toThrow(
      expect.objectContaining({ code: 'cases.not-lawful' }),
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
