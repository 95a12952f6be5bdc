import {
  correctApplication,
  type HandlingView,
  handOutResults,
  nameDefect,
  reportStep,
  requestJointCorrection,
  takeBackDefect,
  urgeSteps,
} from '@yichuang/contract/channel-handling.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** 统筹办理的操作 on the page of one application. */
export type HandlingAct = keyof typeof ACTS;

type Filled = {
  readonly asked: Asked;
  readonly applicationId: string;
  readonly version: number;
  readonly key: string;
  readonly form: FormData;
};
type Sender = (filled: Filled) => Promise<Answer<HandlingView>>;

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const way = ({ key, form }: Filled) => ({ key, typed: form });

const ACTS = {
  nameDefect: (filled) => {
    const { asked, applicationId, version, form } = filled;
    const body = { version, documentId: text(form, 'documentId'), defect: text(form, 'defect') };
    return write(asked, { route: nameDefect, input: { params: { applicationId }, body }, ...way(filled) });
  },
  takeBackDefect: (filled) => {
    const { asked, applicationId, version, form } = filled;
    const params = { applicationId, defectId: text(form, 'defectId') };
    return write(asked, { route: takeBackDefect, input: { params, body: { version } }, ...way(filled) });
  },
  requestCorrection: (filled) => {
    const { asked, applicationId, version } = filled;
    const input = { params: { applicationId }, body: { version } };
    return write(asked, { route: requestJointCorrection, input, ...way(filled) });
  },
  correct: (filled) => {
    const { asked, applicationId, version, form } = filled;
    const body = { version, documents: form.getAll('documents').map(String) };
    return write(asked, {
      route: correctApplication,
      input: { params: { applicationId }, body },
      ...way(filled),
    });
  },
  reportStep: (filled) => {
    const { asked, applicationId, version, form } = filled;
    const params = { applicationId, stepId: text(form, 'stepId') };
    // Checked by the schema of the route: nothing chosen is refused there, in words.
    const progress = text(form, 'progress') as 'underWay' | 'done';
    const input = { params, body: { version, progress, on: text(form, 'on') } };
    return write(asked, { route: reportStep, input, ...way(filled) });
  },
  urge: (filled) => {
    const { asked, applicationId, version, form } = filled;
    const stepId = text(form, 'stepId');
    const input = { params: { applicationId }, body: { version, ...(stepId && { stepId }) } };
    return write(asked, { route: urgeSteps, input, ...way(filled) });
  },
  handOut: (filled) => {
    const { asked, applicationId, version, form } = filled;
    const body = {
      version,
      isPartial: form.get('isPartial') !== null,
      mode: (text(form, 'mode') || 'counter') as 'counter',
      evidence: text(form, 'evidence'),
      receivedBy: text(form, 'receivedBy'),
    };
    return write(asked, {
      route: handOutResults,
      input: { params: { applicationId }, body },
      ...way(filled),
    });
  },
} as const satisfies Readonly<Record<string, Sender>>;

/** Does the act that the form names; one that this build does not know is no form of ours. */
export function sendHandlingAct(asked: Asked, applicationId: string, form: FormData) {
  const act = text(form, 'act');
  if (!Object.hasOwn(ACTS, act)) throw new Response(null, { status: 400 });
  const version = Number(text(form, 'version'));
  return ACTS[act as HandlingAct]({ asked, applicationId, version, key: text(form, 'key'), form });
}
