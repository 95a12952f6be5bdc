import { choiceOf, openQuestions, questionsOf } from '@yichuang/domain/processes/applicability.ts';
import { partsOfLimit } from '@yichuang/domain/processes/duration.ts';
import { isComplete, readySteps } from '@yichuang/domain/processes/facts.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { countedSteps, type Selection, selectSteps } from '@yichuang/domain/processes/select.ts';
import type { SituationAnswer } from '@yichuang/domain/processes/situation.ts';
import { validateProcedure } from '@yichuang/domain/processes/validate-procedure.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventChannels } from './event-channels.ts';
import { channelOf, slugOf } from './life-event-from-data.ts';
import { type FolderData, readFolder } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';

let data: FolderData;
beforeAll(async () => {
  data = await readFolder(REFERENCE_CENTRE.folder);
});

type Given = Readonly<Record<string, SituationAnswer>>;

/** Every combination of answers on every route, and the steps it comes to. */
function* everyAnswer(procedure: Procedure): Generator<Selection> {
  for (const { id: route } of procedure.routes) {
    let all: Given[] = [{}];
    for (const { id, options } of questionsOf(procedure, route)) {
      const offered = options ? options.map(({ value }) => value) : [true, false];
      all = all.flatMap((answers) => offered.map((answer) => ({ ...answers, [id]: answer })));
    }
    for (const answers of all) {
      if (openQuestions(procedure, { route, answers }).length > 0) throw new Error(`${route} is left open`);
      yield selectSteps(procedure, choiceOf(procedure, { route, answers }));
    }
  }
}

/** Does whatever is ready, until nothing is. */
function isWalkedToTheEnd(graph: Selection): boolean {
  const facts = new Set<string>();
  for (;;) {
    const ready = readySteps(graph, facts, new Set());
    if (ready.length === 0) return isComplete(graph, facts);
    for (const id of ready) facts.add(id);
  }
}

describe('the sixteen events of the reference centre', () => {
  test('three are carried by channels of their own, seven become channels, six stay guides', () => {
    const carried = data.events.filter((event) => channelOf(event, data.channels) !== null).map(slugOf);
    const built = eventChannels(data).map(({ procedure }) => procedure.key);
    expect(carried).toEqual(['company-setup', 'foreign-enterprise', 'factory']);
    expect(built).toEqual([
      'restaurant',
      'employer-joins-social-insurance',
      'change-company-registration',
      'close-a-company',
      'open-a-clinic',
      'talent-household-registration',
      'outdoor-signs-and-advertising',
    ]);
  });

  test('every one that can be built is sound, also those that a channel carries already', () => {
    const all = eventChannels({ ...data, channels: [] });
    expect(all).toHaveLength(10);
    for (const { procedure } of all)
      expect([procedure.key, validateProcedure(procedure)]).toEqual([procedure.key, []]);
  });

  test('every combination of answers gives a plan without dead end, within what is promised', () => {
    let combinations = 0;
    for (const { procedure, after } of eventChannels({ ...data, channels: [] })) {
      const promised = partsOfLimit(after, procedure.unit, data.workDayHours);
      for (const graph of everyAnswer(procedure)) {
        combinations += 1;
        if (!isWalkedToTheEnd(graph)) throw new Error(`${procedure.key}: ${graph.steps.map(({ id }) => id)}`);
        if (planOf(countedSteps(graph)).parallel > promised)
          throw new Error(`${procedure.key} promises too little`);
      }
    }
    expect(combinations).toBeGreaterThan(3_000);
  });

  test('questions, answers and notes are there in both languages', () => {
    for (const { procedure } of eventChannels(data)) {
      const { routes, questions = [], notes = [], steps } = procedure;
      const texts = [
        ...routes.map(({ name, nameEn }) => [name, nameEn]),
        ...questions.flatMap(({ text, textEn, help, helpEn, options = [] }) => [
          [text, textEn],
          [help, helpEn],
          ...options.map(({ label, labelEn }) => [label, labelEn]),
        ]),
        ...notes.map(({ note, noteEn }) => [note, noteEn]),
        ...steps.map(({ appliesWhen, appliesWhenEn }) => [appliesWhen, appliesWhenEn]),
      ];
      expect(texts.filter(([zh, en]) => (zh === undefined) !== (en === undefined))).toEqual([]);
    }
  });
});

test('a restaurant: the papers first, side by side, then the licence, then taxes', () => {
  const restaurant = eventChannels(data).find(({ procedure }) => procedure.key === 'restaurant');
  if (!restaurant) throw new Error('it is built');
  const { procedure } = restaurant;
  const answers = { area: 'large', fitout: true, resident: false, gas: true, sign: false, alcohol: false };
  const graph = selectSteps(procedure, choiceOf(procedure, { route: 'company', answers }));
  const stations: string[][] = [];
  const facts = new Set<string>();
  while (!isComplete(graph, facts)) {
    const ready = readySteps(graph, facts, new Set());
    stations.push([...ready]);
    for (const id of ready) facts.add(id);
  }
  expect(stations).toEqual([
    ['GSJ-001', 'IMS-005'],
    ['KJJ-003', 'XFD-003', 'IMS-012'],
    ['SSJ-004', 'XFD-004', 'KJJ-012'],
    ['GSJ-002'],
    ['ZWC-001', 'ZJJ-001'],
    ['GSH-001', 'DSH-001'],
    ['DSH-002'],
  ]);
  expect(restaurant.after).toEqual({ unit: 'workingDays', count: 16 });
});
