import { acceptApplication, joinStep, leaveStep, reopenStep } from '@yichuang/contract/channels.ts';
import { write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** What the page of a project can be asked to do; each form names its act. */
export const PROJECT_ACTS = ['accept', 'join', 'leave', 'reopen'] as const;
export type ProjectAct = (typeof PROJECT_ACTS)[number];

export const actOf = (form: FormData): ProjectAct =>
  PROJECT_ACTS.find((act) => act === form.get('act')) ?? 'accept';

/** Does the act of the form that was sent. */
export function doProjectAct(asked: Asked, applicationId: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const body = { version: Number(form.get('version')) };
  const params = { applicationId, stepId: text('stepId') };
  const key = text('key');
  switch (actOf(form)) {
    case 'accept':
      return write(asked, { route: acceptApplication, input: { params: { applicationId }, body }, key });
    case 'join':
      return write(asked, { route: joinStep, input: { params, body }, key });
    case 'leave':
      return write(asked, { route: leaveStep, input: { params, body }, key });
    case 'reopen': {
      const because = text('because') === 'decisionSetAside' ? 'decisionSetAside' : 'filedAnew';
      return write(asked, { route: reopenStep, input: { params, body: { ...body, because } }, key });
    }
  }
}
