import type { FolderFault } from '../errors.ts';
import type { Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import { quoted } from '../schema-faults.ts';
import type { GuidedEvent } from '../schemas/information.ts';
import { allItems } from './catalogue.ts';
import { faultAt, reference, references, type Target, target } from './reference.ts';

/** 一件事、公告、常见问题: what is told about items that exist. */
export function checkInformation(lists: FolderLists): readonly FolderFault[] {
  const items = allItems(lists);
  const materials = materialsOf(lists);
  return [
    ...lists.events.rows.flatMap((row) => eventFaults(row, items, materials)),
    ...[...lists.notices.rows, ...lists.articles.rows].flatMap((row) =>
      references(row, 'related_items', row.value.related_items, items),
    ),
    ...twiceIn(lists),
    ...lists.questions.rows.flatMap((row) => reference(row, 'item', row.value.item, items)),
  ];
}

function materialsOf({ items, streetItems }: FolderLists): Target {
  const isWhole = [items, streetItems].every(({ ids, faults }) => ids !== null && faults.length === 0);
  const ids = [...items.rows, ...streetItems.rows].flatMap(({ value }) =>
    value.materials.map(({ id }) => id),
  );
  return target(
    { file: `${items.file}, ${streetItems.file}`, ids: isWhole ? new Set(ids) : null },
    'material',
  );
}

function eventFaults(row: Row<GuidedEvent>, items: Target, materials: Target): readonly FolderFault[] {
  const { always, rules, order } = row.value;
  const named = new Set([...always, ...rules.flatMap((rule) => rule.then.items)]);
  return [
    ...references(row, 'always', always, items),
    ...rules.flatMap((rule, at) => [
      ...references(row, `rules[${at}].then.items`, rule.then.items, items),
      ...references(row, `rules[${at}].then.materials`, rule.then.materials, materials),
      ...conditionFaults(row, at),
    ]),
    ...references(row, 'order', order, items),
    ...afterFaults(row),
    ...order.flatMap((code, at) =>
      named.has(code)
        ? []
        : [
            faultAt(
              row,
              `order[${at}]`,
              `no rule leads to ${code}; allowed: items of always and of the rules`,
            ),
          ],
    ),
    ...[...named].flatMap((code) =>
      order.includes(code)
        ? []
        : [faultAt(row, 'order', `leaves out ${code}; allowed: every item of the event`)],
    ),
  ];
}

/** What an item waits for stands before it in the order, so that no two wait for each other. */
function afterFaults(row: Row<GuidedEvent>): readonly FolderFault[] {
  const { after = {}, order } = row.value;
  return Object.entries(after).flatMap(([code, waits]) => {
    const earlier = order.slice(0, Math.max(order.indexOf(code), 0));
    return waits.flatMap((one, at) =>
      earlier.includes(one)
        ? []
        : [
            faultAt(
              row,
              `after.${code}[${at}]`,
              `${quoted(one)} is not before ${code}; allowed: ${earlier.join(', ') || 'none'}`,
            ),
          ],
    );
  });
}

/** A rule asks only for answers that can be given. */
function conditionFaults(row: Row<GuidedEvent>, at: number): readonly FolderFault[] {
  const { questions, rules } = row.value;
  return Object.entries(rules[at]?.when ?? {}).flatMap(([id, wanted]) => {
    const path = `rules[${at}].when.${id}`;
    const question = questions.find((one) => one.id === id);
    if (!question) {
      const known = questions.map((one) => one.id).join(', ');
      return [faultAt(row, path, `is no question; allowed: ${known || 'none defined'}`)];
    }
    const answers: readonly (string | boolean)[] =
      question.type === 'boolean' ? [true, false] : (question.options ?? []).map(({ value }) => value);
    return [wanted]
      .flat()
      .filter((one) => !answers.includes(one))
      .map((one) => faultAt(row, path, `${quoted(one)} is no answer; allowed: ${answers.join(', ')}`));
  });
}

/** Notices and articles go into one list. */
function twiceIn({ notices, articles }: FolderLists): readonly FolderFault[] {
  return articles.rows.flatMap((row) =>
    notices.ids?.has(row.value.id)
      ? [faultAt(row, 'id', `"${row.value.id}" is there in ${notices.file} as well`)]
      : [],
  );
}
