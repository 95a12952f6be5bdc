import type { preReviewCase } from '@yichuang/contract/case-acts.ts';
import { confirmDecision, giveBackDecision } from '@yichuang/contract/case-proposals.ts';
import {
  acceptCase,
  type CaseView,
  declineCase,
  deliverCase,
  grantCase,
  type OfferedAct,
  refuseCase,
} from '@yichuang/contract/cases.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { opinionProblem } from '#opinions/opinion-problem.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';
import { type Typed, typedFrom } from '#wire/kept-forms.ts';

import { bodyOf, COURSE_ACTS, isCourseAct } from './course-acts.ts';
import { falsePapersOf, groundOf } from './decline-ground.ts';
import { placedProblem } from './placed-problem.ts';
import { termsOf } from './terms.ts';

export type ActName = OfferedAct['act'];

/** Acts of the second of two persons. */
const PROPOSAL_ACTS: Readonly<Record<string, typeof confirmDecision | typeof giveBackDecision>> = {
  confirmDecision,
  giveBackDecision,
};

/** Does the act a form of the case page asks for; what a rule refuses stands at its box. */
export async function actOnCase(asked: Asked, caseId: string): Promise<Answer<CaseView>> {
  const answer = await askedAct(asked, caseId);
  return answer.ok ? answer : { ok: false, problem: opinionProblem(placedProblem(answer.problem)) };
}

async function askedAct(asked: Asked, caseId: string): Promise<Answer<CaseView>> {
  const form = await asked.request.formData();
  const typed = typedFrom(form);
  const params = { caseId };
  const version = Number(text(typed, 'version'));
  const common = { key: text(typed, 'key'), typed };
  const act = text(typed, 'act') as ActName;
  const proposal = PROPOSAL_ACTS[text(typed, 'act')];
  if (proposal) return write(asked, { ...common, route: proposal, input: { params, body: { version } } });
  if (isCourseAct(act)) {
    // Each body is checked by the schema of its route.
    const input = { params, body: bodyOf(act, typed) } as InputOf<typeof preReviewCase>;
    return write(asked, { ...common, route: COURSE_ACTS[act].route as typeof preReviewCase, input });
  }
  switch (act) {
    case 'accept': {
      const documents = form.getAll('documents').filter((id) => typeof id === 'string');
      const body = { version, documents, ...termsOf(typed) };
      return write(asked, { ...common, route: acceptCase, input: { params, body } });
    }
    case 'decline': {
      const body = {
        version,
        ...reasonAndBasis(typed),
        ...groundOf(text(typed, 'ground')),
        competentAuthority: text(typed, 'competentAuthority'),
      };
      return write(asked, { ...common, route: declineCase, input: { params, body } });
    }
    case 'grant': {
      const body = { version, opinion: text(typed, 'opinion') };
      return write(asked, { ...common, route: grantCase, input: { params, body } });
    }
    case 'refuse': {
      const causedBy = text(typed, 'causedBy');
      const body = {
        version,
        ...reasonAndBasis(typed),
        ...falsePapersOf(text(typed, 'falsePapers')),
        ...(causedBy !== '' && { causedBy }),
      };
      return body.legalBasis === ''
        ? noBasis()
        : write(asked, { ...common, route: refuseCase, input: { params, body } });
    }
    case 'deliver': {
      const mode = text(typed, 'mode') as InputOf<typeof deliverCase>['body']['mode'];
      const body = {
        version,
        mode,
        evidence: text(typed, 'evidence'),
        receivedBy: text(typed, 'receivedBy'),
      };
      return write(asked, { ...common, route: deliverCase, input: { params, body } });
    }
  }
}

const text = (typed: Typed, name: string): string => {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : '';
};

/** A basis written by hand wins over one chosen from the item's own. */
const reasonAndBasis = (typed: Typed) => ({
  reason: text(typed, 'reason').trim(),
  legalBasis: text(typed, 'otherBasis').trim() || text(typed, 'legalBasis').trim(),
});

// Told without asking the server: nobody may refuse without a basis, and the reviewer sees it at once.
function noBasis(): Answer<CaseView> {
  const message = '请选择或写明法律依据';
  const messageEn = 'Choose or write the legal basis';
  return {
    ok: false,
    problem: {
      type: '/api/problems/cases.basis-required',
      code: 'cases.basis-required',
      title: '不予许可必须写明法律依据',
      titleEn: 'A refusal must name its legal basis',
      status: 422,
      errors: [{ pointer: '/legalBasis', rule: 'required', message, messageEn }],
    },
  };
}
