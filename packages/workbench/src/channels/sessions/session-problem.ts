import type { FieldFault, Problem } from '@yichuang/contract/problem.ts';

type Words = readonly [message: string, messageEn: string];

/** A refusal of a rule with its place in the form; any other problem stays as it is. */
export function placedSessionProblem(problem: Problem): Problem {
  const errors = placesOf(problem);
  return errors.length === 0 ? problem : { ...problem, errors: [...errors] };
}

function placesOf({ code, facts = {} }: Problem): readonly FieldFault[] {
  switch (code) {
    case 'channels.session-slot': {
      const slot = slotFault(facts);
      return slot ? [fault(code, slot.field, slot.words)] : [];
    }
    case 'channels.session-size':
      return [fault(code, String(facts.of), tooMany(Number(facts.most)))];
    case 'channels.session-departments':
      return [fault(code, 'departments', TOO_FEW), fault(code, 'present', TOO_FEW)];
    case 'cases.basis-required':
      return namesIn(facts.missing).map((name) => fault(code, name, EMPTY));
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

function slotFault({ fault: name, earliest, hours }: Readonly<Record<string, unknown>>): Slot | undefined {
  if (name === 'tooSoon')
    return {
      field: 'on',
      words: [`按会审规则最早 ${earliest}`, `By the rules of the centre ${earliest} at the earliest`],
    };
  if (name === 'tooLong')
    return {
      field: 'to',
      words: [`按会审规则最长 ${hours} 小时`, `By the rules of the centre ${hours} hours at most`],
    };
  return SLOT[String(name)];
}

const tooMany = (most: number): Words => [`最多 ${most} 个`, `At most ${most}`];

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const EMPTY: Words = ['请填写这一项', 'Fill this in'];
const TOO_FEW: Words = ['至少要有两个部门', 'Two departments at least'];

type Slot = { readonly field: string; readonly words: Words };

const SLOT: Readonly<Record<string, Slot>> = {
  past: { field: 'on', words: ['这个时间已经过去', 'This time has passed'] },
  endsBeforeStart: { field: 'to', words: ['结束时间要晚于开始时间', 'The end comes after the start'] },
  twoDays: { field: 'to', words: ['开始和结束要在同一天', 'Start and end lie on one day'] },
  dayOff: { field: 'on', words: ['这一天不上班，请改到工作日', 'This is a day off; take a working day'] },
  neededLater: {
    field: 'neededOn',
    words: ['需要产生的日期不能晚于今天', 'The need cannot lie in the future'],
  },
  neededEarlier: {
    field: 'neededOn',
    words: ['需要产生的日期不能早于申请提交日', 'The need cannot be older than the application'],
  },
};
