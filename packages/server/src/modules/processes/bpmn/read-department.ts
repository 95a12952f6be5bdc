import { type BpmnElement, documentationOf, oneLine } from './element.ts';

/** Names of the lanes each element stands in, the innermost counts. */
export function laneNames(process: BpmnElement): ReadonlyMap<BpmnElement, string> {
  const names = new Map<BpmnElement, string>();
  const sets = [...(process.laneSets ?? [])];
  // Lanes inside lanes come later and so replace the outer name.
  for (const { lanes = [] } of sets) {
    for (const { name, flowNodeRef = [], childLaneSet } of lanes) {
      for (const element of name === undefined ? [] : flowNodeRef) names.set(element, oneLine(name ?? ''));
      if (childLaneSet !== undefined) sets.push(childLaneSet);
    }
  }
  return names;
}

/** Department and item as the lines `办理部门：…` and `事项：…` of a documentation say them. */
export function documentedOf(element: BpmnElement): { readonly department?: string; readonly item?: string } {
  const text = documentationOf(element);
  const department = /^\s*(?:办理部门|部门|department)\s*[:：]\s*(\S.{0,99})$/im.exec(text)?.[1];
  const item = /^\s*(?:事项|item)\s*[:：]\s*(\S{1,40})\s*$/im.exec(text)?.[1];
  return {
    ...(department !== undefined && department.trim() !== INTERMEDIARY && { department: codeOf(department) }),
    ...(item !== undefined && { item }),
  };
}

const INTERMEDIARY = '中介机构';

/** 工商局（GSJ） names the code as well; the code counts. */
const codeOf = (words: string): string => /（([\w-]{1,20})）\s*$/.exec(words)?.[1] ?? oneLine(words);
