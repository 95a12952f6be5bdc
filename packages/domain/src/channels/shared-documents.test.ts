import { describe, expect, test } from 'vitest';
import type { RequiredDocument } from '#catalogue/item-sheet.ts';
import { missingByDepartment, missingDocuments, sharedDocuments } from '#channels/shared-documents.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';

const document = (id: string, more: Partial<RequiredDocument> = {}): RequiredDocument => ({
  id,
  name: id,
  form: 'original',
  count: 1,
  required: true,
  when: null,
  sourceType: 'applicant',
  source: '申请人',
  shared: null,
  ...more,
});

const step = (id: string, department: string, more: Partial<Step> = {}): Step => ({
  id,
  item: id,
  department,
  duration: 1,
  prerequisites: [],
  countsTowardChannel: true,
  optional: false,
  ...more,
});

/** 宏达公司 builds a plant: filing, then design, then the permit that needs what both gave. */
const plant: StepGraph = {
  stages: [
    { id: 'S1', name: '立项' },
    { id: 'S2', name: '设计' },
  ],
  steps: [
    step('filing', 'JMJ', { stage: 'S1' }),
    step('siting', 'GJJ', { stage: 'S1' }),
    step('fire', 'XFD', { stage: 'S2' }),
    step('permit', 'GJJ', { stage: 'S2' }),
  ],
};
const SHEETS: Readonly<Record<string, readonly RequiredDocument[]>> = {
  filing: [document('F1'), document('F2', { shared: 'SM-LICENCE', required: false, when: '企业' })],
  siting: [
    document('S1', { shared: 'SM-FILING', sourceType: 'government', source: '经贸发展局' }),
    document('S2', { shared: 'SM-LICENCE' }),
    document('S3', { required: false, when: '大型项目' }),
  ],
  fire: [document('X1', { shared: 'SM-DRAWINGS', deferrable: true })],
  permit: [
    document('P1', { shared: 'SM-DRAWINGS' }),
    document('P2', { sourceType: 'government', source: '消防大队' }),
  ],
};
const sources = {
  documentsOf: (item: string) => SHEETS[item] ?? [],
  producedBy: (item: string) => (item === 'filing' ? ['SM-FILING'] : []),
  nameOf: (code: string) => ({ JMJ: '经贸发展局', GJJ: '规划建设局', XFD: '消防大队' })[code] ?? code,
};
const without = (...ids: readonly string[]): StepGraph => ({
  ...plant,
  steps: plant.steps.filter(({ id }) => !ids.includes(id)),
});

describe('one set of documents', () => {
  test.each([
    ['all steps: shared ones once, what the steps make among themselves never', plant, 'F1 F2 S3 X1'],
    ['without the step that makes a document, the applicant brings it', without('filing'), 'S1 S2 S3 X1'],
    ['without the department that hands it on, too', without('fire'), 'F1 F2 S3 P1 P2'],
    ['nothing applies, nothing is asked', without('filing', 'siting', 'fire', 'permit'), ''],
  ])('%s', (_situation, graph, ids) => {
    expect(
      sharedDocuments(graph, sources)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });

  test('an intermediary has its own papers', () => {
    const { department: _none, ...survey } = step('fire', 'XFD', { stage: 'S2' });
    const steps = plant.steps.map((one) => (one.id === 'fire' ? survey : one));
    const ids = sharedDocuments({ ...plant, steps }, sources).map(({ id }) => id);
    expect(ids).toEqual(['F1', 'F2', 'S3', 'P1', 'P2']);
  });

  test('required when any step requires it, named by all departments that ask', () => {
    const licence = sharedDocuments(plant, sources).find(({ shared }) => shared === 'SM-LICENCE');
    expect(licence).toMatchObject({
      required: true,
      when: null,
      ids: ['F2', 'S2'],
      askedBy: ['filing', 'siting'],
      departments: ['JMJ', 'GJJ'],
      stage: 0,
    });
  });

  test('it may follow only where every step lets it follow', () => {
    const drawings = (graph: StepGraph) =>
      sharedDocuments(graph, sources).find(({ shared }) => shared === 'SM-DRAWINGS');
    expect(drawings(plant)).toMatchObject({ deferrable: false, stage: 1 });
    expect(drawings(without('permit'))).toMatchObject({ deferrable: true });
  });
});

describe('complete for all departments at once', () => {
  const missing = (filed: readonly string[], stage: number) =>
    missingDocuments(sharedDocuments(plant, sources), { filed, stage }).map(({ id }) => id);

  test.each([
    ['nothing filed: everything required of the first stage', [], 0, ['F1', 'F2']],
    ['a document counts under any of its ids', ['F1', 'S2'], 0, []],
    ['later stages ask for theirs when they begin', ['F1', 'S2'], 1, ['X1']],
    ['and have them', ['F1', 'S2', 'P1'], 1, []],
  ])('%s', (_situation, filed, stage, ids) => {
    expect(missing(filed, stage)).toEqual(ids);
  });

  test('each department is told what it misses, a shared document by each that asks for it', () => {
    const lists = missingByDepartment(
      missingDocuments(sharedDocuments(plant, sources), { filed: [], stage: 0 }),
    );
    expect([...lists].map(([code, documents]) => [code, documents.map(({ id }) => id)])).toEqual([
      ['JMJ', ['F1', 'F2']],
      ['GJJ', ['F2']],
    ]);
  });
});
