import type { RatingLevelView } from '@yichuang/contract/complaints.ts';
import {
  assignRemedy,
  closeRemedy,
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
  const said = { version: Number(textOf(typed, 'version')), note: textOf(typed, 'note') };
  switch (textOf(typed, 'act') as RemedyActName) {
    case 'assign':
      return write(asked, { ...common, route: assignRemedy, input: { params, body: said } });
    case 'judge': {
      const body = { ...said, verdict: textOf(typed, 'verdict') as VerdictView };
      return write(asked, { ...common, route: judgeRemedy, input: { params, body } });
    }
    case 'rectify':
      return write(asked, { ...common, route: rectifyRemedy, input: { params, body: said } });
    case 'revisit': {
      const body = { ...said, secondLevel: levelOf(typed) };
      return write(asked, { ...common, route: revisitRemedy, input: { params, body } });
    }
    case 'close':
      return write(asked, { ...common, route: closeRemedy, input: { params, body: said } });
  }
}

const levelOf = (typed: Typed): RatingLevelView | null =>
  RATING_LEVELS.find((level) => String(level) === textOf(typed, 'secondLevel')) ?? null;

/** One text of a form; empty where it was left out. */
export const textOf = (typed: Typed, name: string): string => {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : '';
};
