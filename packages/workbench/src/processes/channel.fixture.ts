import type { DraftView, StepItemView } from '@yichuang/contract/processes.ts';
import { commerce, NOW } from '#fixtures.testing.ts';

type Definition = DraftView['definition'];

const step = (
  id: string,
  prerequisites: readonly string[],
  more: Partial<Definition['steps'][number]> = {},
): Definition['steps'][number] => ({
  id,
  name: `环节${id}`,
  item: `GSJ-${id}`,
  duration: 2,
  serialDuration: 3,
  prerequisites,
  stage: null,
  routes: null,
  countsTowardChannel: true,
  optional: false,
  appliesWhen: '',
  appliesWhenEn: '',
  when: null,
  ...more,
});

/** A1 before A2; A3 on one of two routes and on a condition. */
export const definition: Definition = {
  name: '企业设立',
  nameEn: 'Start an enterprise',
  unit: 'wh',
  promise: 4,
  before: { count: 5, unit: 'wd' },
  isOpen: true,
  formTitle: '',
  formTitleEn: '',
  routes: [
    { id: 'llc', name: '有限公司', nameEn: '' },
    { id: 'sole', name: '个人独资', nameEn: '' },
  ],
  referenceRoute: 'llc',
  stages: [],
  overhead: [{ id: 'A0', name: '受理', duration: 0.25 }],
  steps: [
    step('A1', []),
    step('A2', ['A1'], { duration: 1.5 }),
    step('A3', ['A2'], { routes: ['llc'], optional: true, appliesWhen: '外商投资的' }),
  ],
  questions: [],
  notes: [],
};

export const items: StepItemView[] = ['A1', 'A2', 'A3'].map((id) => ({
  code: `GSJ-${id}`,
  name: `事项${id}`,
  nameEn: `Item ${id}`,
  department: commerce,
}));

export const draftView = (changes: Partial<DraftView> = {}): DraftView => ({
  key: 'enterprise-establishment',
  version: 0,
  savedAt: null,
  definition,
  newest: { version: 3, appliesFrom: '2007-10-30', publishedAt: NOW, definition },
  baseVersion: 3,
  currentVersion: 3,
  items,
  faults: [],
  ...changes,
});
