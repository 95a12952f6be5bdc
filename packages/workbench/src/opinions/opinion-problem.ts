import type { Problem } from '@yichuang/contract/problem.ts';
import { nameOfPointer } from '@yichuang/ui/form/field-name.ts';

/** A refusal of a request or an answer with its place in the form, and what is allowed there; others as they are. */
export function opinionProblem(problem: Problem): Problem {
  const { code, facts = {}, errors = [] } = problem;
  const missing = code === 'cases.basis-required' && Array.isArray(facts.missing) ? facts.missing : [];
  const placed = missing.map((name) => ({ pointer: `/${name}`, rule: code, message: '', messageEn: '' }));
  const known = [...errors, ...placed].map((fault) => {
    const allowed = ALLOWED[nameOfPointer(fault.pointer).split('.')[0] ?? ''];
    return allowed ? { ...fault, message: allowed.zh, messageEn: allowed.en } : fault;
  });
  const said = known.filter(({ message }) => message !== '');
  return said.length === 0 ? problem : { ...problem, errors: said };
}

const ALLOWED: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  departments: { zh: '至少选择一个部门', en: 'Choose at least one department' },
  questions: {
    zh: '至少写一个问题，每行一个，最多 10 个，每个不超过 300 个字',
    en: 'Write at least one question, one a line: at most 10, each of at most 300 characters',
  },
  workingDays: { zh: '答复期限为 1 至 20 个工作日', en: 'They have 1 to 20 working days' },
  stance: { zh: '请选择一种意见', en: 'Choose an opinion' },
  conditions: {
    zh: '有条件同意的，写明条件，不超过 500 个字',
    en: 'Name the conditions of a yes on conditions, in at most 500 characters',
  },
  basis: {
    zh: '不同意的，写明依据，不超过 500 个字',
    en: 'State the basis of a no, in at most 500 characters',
  },
};
