import type { InputOf } from '@yichuang/contract/route.ts';
import {
  type CardActName,
  type CardView,
  confirmCard,
  explainCard,
  issueSupervisionPaper,
  liftCard,
  type SupervisionPaper,
} from '@yichuang/contract/supervision.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { type Typed, typedFrom } from '#wire/kept-forms.ts';

/** Does the act a form of the card page asks for. */
export async function actOnCard(asked: Asked, cardId: string): Promise<Answer<CardView>> {
  const typed = typedFrom(await asked.request.formData());
  const common = { key: textOf(typed, 'key'), typed };
  const params = { cardId };
  const version = Number(textOf(typed, 'version'));
  const reason = textOf(typed, 'reason');
  switch (textOf(typed, 'act') as CardActName) {
    case 'explain': {
      const body = { version, reason, remedy: textOf(typed, 'remedy') };
      return write(asked, { ...common, route: explainCard, input: { params, body } });
    }
    case 'confirm':
      return write(asked, { ...common, route: confirmCard, input: { params, body: { version, reason } } });
    case 'lift':
      return write(asked, { ...common, route: liftCard, input: { params, body: { version, reason } } });
    case 'issuePaper': {
      const body: InputOf<typeof issueSupervisionPaper>['body'] = {
        version,
        paper: textOf(typed, 'paper') as SupervisionPaper,
        demand: textOf(typed, 'demand'),
        answerWithin: Number(textOf(typed, 'answerWithin')),
      };
      return write(asked, { ...common, route: issueSupervisionPaper, input: { params, body } });
    }
  }
}

/** One text of a form; empty where it was left out. */
export const textOf = (typed: Typed, name: string): string => {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : '';
};
