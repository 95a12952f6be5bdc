import {
  type BpmnLoss,
  type DraftView,
  discardDraft,
  loadBpmn,
  publishDraft,
  saveDraft,
} from '@yichuang/contract/processes.ts';
import { dayFrom } from '#identity/account-acts.ts';
import { type Answer, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** What became of the act, and which one it was. */
export type ChannelAnswer = {
  readonly act: 'save' | 'load' | 'discard' | 'publish';
  readonly answer: Answer<DraftView & { readonly lost?: readonly BpmnLoss[] }>;
};

/** Saves, discards or publishes the draft, or makes a file the draft, as the button says. */
export async function actOnChannel(asked: Asked, key: string): Promise<ChannelAnswer> {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const params = { key };
  const seen = { version: Number(text('version')), baseVersion: Number(text('baseVersion')) };
  const sent = { key: text('key'), typed: form };
  switch (text('act')) {
    case 'publish': {
      const confirmed = (text('confirmed') === 'yes') as true;
      const body = { ...seen, appliesFrom: dayFrom(text('appliesFrom')), confirmed };
      return {
        act: 'publish',
        answer: await write(asked, { ...sent, route: publishDraft, input: { params, body } }),
      };
    }
    case 'discard': {
      const body = { version: seen.version };
      return {
        act: 'discard',
        answer: await write(asked, { ...sent, route: discardDraft, input: { params, body } }),
      };
    }
    case 'load': {
      const file = form.get('file');
      const bpmn = file instanceof File ? await file.text() : '';
      const answer = await write(asked, {
        ...sent,
        route: loadBpmn,
        input: { params, body: { ...seen, bpmn } },
      });
      return { act: 'load', answer };
    }
    default: {
      const body = { ...seen, definition: JSON.parse(text('definition')) as DraftView['definition'] };
      return {
        act: 'save',
        answer: await write(asked, { ...sent, route: saveDraft, input: { params, body } }),
      };
    }
  }
}
