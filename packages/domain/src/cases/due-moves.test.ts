import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#cases/case-event.ts';
import { movesOfJournal } from '#cases/due-moves.ts';
import { at, zhouQiang } from '#cases/samples.fixture.ts';
import type { Due } from '#clock/due.ts';
import { dateOnly } from '#time/date-only.ts';

const due = (day: string, provisional = false): Due => ({
  on: dateOnly(day),
  at: at(`${day}T17:00`),
  unit: 'workingDays',
  provisional,
});
/** Only what the reading of dates looks at. */
const event = (kind: string, body: object): CaseEvent =>
  ({ kind, at: at('2020-01-20T10:00'), by: zhouQiang(), ...body }) as unknown as CaseEvent;
const dues = (promised: string, statutory: string) => ({
  dues: { promised: due(promised), statutory: due(statutory) },
});
const accepted = event('accepted', dues('2020-02-01', '2020-02-21'));
const said = (journal: readonly CaseEvent[]) =>
  movesOfJournal(journal).map((moves) =>
    moves.map(({ side, old, new: to }) => [side, old?.on ?? null, to.on]),
  );

describe('both dates of a change stand on record', () => {
  test('the former is that of the event before', () => {
    const moved = event('duesRecomputed', { calendar: 'n', ...dues('2020-02-04', '2020-02-22') });
    const again = event('duesRecomputed', { calendar: 'm', ...dues('2020-02-04', '2020-02-24') });
    expect(said([accepted, moved, event('reviewStarted', {}), again])).toEqual([
      [],
      [
        ['promised', '2020-02-01', '2020-02-04'],
        ['statutory', '2020-02-21', '2020-02-22'],
      ],
      [],
      [['statutory', '2020-02-22', '2020-02-24']],
    ]);
  });

  test('an extension in between is the former date, and is itself no change of the calendar', () => {
    const extended = event('extended', dues('2020-02-01', '2020-03-06'));
    const moved = event('duesRecomputed', { calendar: 'n', ...dues('2020-02-01', '2020-03-09') });
    expect(said([accepted, extended, moved])).toEqual([[], [], [['statutory', '2020-03-06', '2020-03-09']]]);
  });

  test('the time of a correction and that of departments', () => {
    const asked = event('correctionRequested', { due: due('2020-02-05'), documentIds: [] });
    const sought = event('opinionsSought', { due: due('2020-02-06') });
    const moved = event('duesRecomputed', {
      calendar: 'n',
      correctionDue: due('2020-02-07'),
      consultationDue: due('2020-02-08'),
    });
    expect(said([asked, sought, moved])[2]).toEqual([
      ['correction', '2020-02-05', '2020-02-07'],
      ['consultation', '2020-02-06', '2020-02-08'],
    ]);
  });

  test('a date that only becomes certain has moved as well', () => {
    const before = event('accepted', { dues: { promised: null, statutory: due('2027-01-19', true) } });
    const moved = event('duesRecomputed', {
      calendar: 'n',
      dues: { promised: null, statutory: due('2027-01-19') },
    });
    expect(said([before, moved])[1]).toEqual([['statutory', '2027-01-19', '2027-01-19']]);
  });

  test('a date nobody knew of before has no former one', () => {
    const moved = event('duesRecomputed', {
      calendar: 'n',
      dues: { promised: null, statutory: due('2020-02-22') },
    });
    expect(said([moved])).toEqual([[['statutory', null, '2020-02-22']]]);
  });
});
