import type { RatingLevelView } from '@yichuang/contract/complaints.ts';
import {
  type AppealOutcomeView,
  appealRemedy,
  assignRemedy,
  closeRemedy,
  decideAppeal,
  judgeRemedy,
  type RemedyActName,
  type RemedyView,
  rectifyRemedy,
  revisitRemedy,
  type VerdictView,
} from '@yichuang/contract/complaints-ratings.ts';
import { RATING_LEVELS } from '@yichuang/domain/complaints/rating.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { type Typed, typedFrom } from '#wire/kept-forms.ts';

/** Does the act a form of the page asks for. */
export async function actOnRemedy(asked: Asked, remedyId: string): Promise<Answer<RemedyView>> {
  const typed = typedFrom(await asked.request.formData());
  const common = { key: textOf(typed, 'key'), typed };
  const params = { remedyId };
  const act = textOf(typed, 'act') as RemedyActName;
  const said = { version: Number(textOf(typed, 'version')), note: textOf(typed, noteOf(act)) };
  switch (act) {
    case 'assign':
      return write(asked, { ...common, route: assignRemedy, input: { params, body: said } });
    case 'judge': {
      const body = { ...said, verdict: textOf(typed, 'verdict') as VerdictView };
      return write(asked, { ...common, route: judgeRemedy, input: { params, body } });
    }
    case 'rectify':
      return write(asked, { ...common, route: rectifyRemedy, input: { params, body: said } });
    case 'appeal': {
      const body = { ...said, evidence: textOf(typed, 'evidence') };
      return write(asked, { ...common, route: appealRemedy, input: { params, body } });
    }
    case 'decideAppeal': {
      const body = { ...said, outcome: textOf(typed, 'outcome') as AppealOutcomeView };
      return write(asked, { ...common, route: decideAppeal, input: { params, body } });
    }
    case 'revisit': {
      const body = { ...said, secondLevel: levelOf(typed) };
      return write(asked, { ...common, route: revisitRemedy, input: { params, body } });
    }
    case 'close':
      return write(asked, { ...common, route: closeRemedy, input: { params, body: said } });
  }
}

/** Name of the box for the words of an act: those of an appeal stand beside those of another act on one page. */
export const noteOf = (act: RemedyActName): string =>
  act === 'appeal' || act === 'decideAppeal' ? 'reason' : 'note';

const levelOf = (typed: Typed): RatingLevelView | null =>
  RATING_LEVELS.find((level) => String(level) === textOf(typed, 'secondLevel')) ?? null;

/** One text of a form; empty where it was left out. */
export const textOf = (typed: Typed, name: string): string => {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : '';
};
