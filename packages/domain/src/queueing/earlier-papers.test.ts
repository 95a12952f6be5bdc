import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownPaper, reusablePapers } from '#queueing/earlier-papers.ts';
import { dateOnly } from '#time/date-only.ts';

const TODAY = dateOnly('2007-10-30');
const ID_CARD = { id: 'SSJ-004-M2', name: '身份证（复印件）', shared: null };
const LICENCE = { id: 'SSJ-004-M3', name: '营业执照', shared: 'SM-02' };

const paper = (changes: Partial<KnownPaper> = {}): KnownPaper => ({
  documentId: 'GSJ-013-M1',
  name: '身份证',
  shared: null,
  on: dateOnly('2007-09-01'),
  validUntil: null,
  isInForce: true,
  ...changes,
});

describe('D-12: which papers the house has already', () => {
  test.each<readonly [string, Partial<KnownPaper>, readonly string[]]>([
    ['the same name, whatever stands in brackets', {}, ['SSJ-004-M2']],
    ['the same document of the same item', { documentId: 'SSJ-004-M2', name: '别的名字' }, ['SSJ-004-M2']],
    [
      'a document that items share, under another name',
      { name: '执照副本', shared: 'SM-02' },
      ['SSJ-004-M3'],
    ],
    ['the same name, but shared as another document', { name: '营业执照', shared: 'SM-09' }, []],
    ['a certificate with a longer name', { documentId: null, name: '企业法人营业执照' }, ['SSJ-004-M3']],
    ['a scan with a longer name', { name: '企业法人营业执照' }, []],
    ['another paper', { name: '户口簿' }, []],
  ])('%s', (_situation, changes, wanted) => {
    const found = reusablePapers([ID_CARD, LICENCE], [paper(changes)], TODAY);
    expect(found.map(({ requiredId }) => requiredId)).toEqual(wanted);
  });

  test.each<readonly [string, Partial<KnownPaper>, boolean]>([
    ['no end is known', {}, true],
    ['its last day is today', { validUntil: TODAY }, true],
    ['its last day was yesterday', { validUntil: dateOnly('2007-10-29') }, false],
    ['it was revoked within its term', { validUntil: dateOnly('2009-01-01'), isInForce: false }, false],
  ])('usable when %s: %s', (_situation, changes, isUsable) => {
    expect(reusablePapers([ID_CARD], [paper(changes)], TODAY)).toMatchObject([{ isUsable }]);
  });

  test('the three newest are enough', () => {
    const days = ['2007-01-01', '2007-05-01', '2006-01-01', '2007-09-01'].map(dateOnly);
    const found = reusablePapers(
      [ID_CARD],
      days.map((on) => paper({ on })),
      TODAY,
    );
    expect(found.map(({ on }) => on)).toEqual(['2007-09-01', '2007-05-01', '2007-01-01']);
  });

  test('however many there are, each document has at most three, and nothing that was not known', () => {
    const names = fc.constantFrom('身份证', '营业执照', '户口簿', '身份证（原件）');
    const known = fc.array(fc.record({ name: names, shared: fc.constantFrom(null, 'SM-02') }));
    fc.assert(
      fc.property(known, (changes) => {
        const all = changes.map((change) => paper(change));
        const found = reusablePapers([ID_CARD, LICENCE], all, TODAY);
        for (const { id } of [ID_CARD, LICENCE])
          expect(found.filter(({ requiredId }) => requiredId === id).length).toBeLessThanOrEqual(3);
        for (const { requiredId: _r, isUsable: _u, ...one } of found) expect(all).toContainEqual(one);
      }),
    );
  });
});
