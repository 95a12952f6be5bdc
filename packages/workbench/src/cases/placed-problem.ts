import type { FieldFault, Problem } from '@yichuang/contract/problem.ts';
import { DEFECT, UNTIL } from './terms.ts';

type Words = readonly [message: string, messageEn: string];

/**
 * A refusal of a rule with its place in the form: the rules name documents and days, the form has a box for each.
 * Any other problem stays as it is.
 */
export function placedProblem(problem: Problem): Problem {
  const errors = placesOf(problem);
  return errors.length === 0 ? problem : { ...problem, errors: [...errors] };
}

function placesOf({ code, facts = {} }: Problem): readonly FieldFault[] {
  switch (code) {
    case 'cases.deferral-too-long':
      return namesIn(facts.documents).map((id) => fault(code, UNTIL + id, tooLong(String(facts.last))));
    case 'cases.document-fetchable':
      return namesIn(facts.documents).map((id) => fault(code, DEFECT + id, FETCHABLE));
    case 'cases.basis-required':
      return namesIn(facts.missing).flatMap((name) =>
        name === 'checkOn' ? [fault(code, 'checkOn', CHECK_ON)] : [],
      );
    default:
      return [];
  }
}

const fault = (rule: string, name: string, [message, messageEn]: Words): FieldFault => ({
  pointer: `/${name}`,
  rule,
  message,
  messageEn,
});

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const tooLong = (last: string): Words => [
  `补交期限应在今天到 ${last} 之间`,
  `The day must lie between today and ${last}`,
];

const FETCHABLE: Words = [
  '此材料可由系统共享获取，不得要求申请人提交；确需提交的，在下面写明理由',
  'The platform can fetch this paper: nobody is asked to bring it, unless a reason is given below',
];

const CHECK_ON: Words = [
  '事后核查的日期应在受理日之后',
  'The later check must be on a day after the acceptance',
];
