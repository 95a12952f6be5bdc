import { stateFact, withdrawStatement } from '@yichuang/contract/channel-statements.ts';
import { redirect } from 'react-router';
import { dayFrom } from '#identity/account-acts.ts';
import { asResult, type Refused, write } from '#wire/answer.ts';
import type { Asked } from '#wire/call.ts';

/** States a fact for the applicant or takes it back; done, the page is read anew, since a stage has begun or stopped. */
export async function actOnGate(asked: Asked, applicationId: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const params = { applicationId, gateId: text('gate') };
  const version = Number(text('version'));
  const sent = { key: text('key'), typed: form };
  const answer =
    text('act') === 'withdraw'
      ? await write(asked, { ...sent, route: withdrawStatement, input: { params, body: { version } } })
      : await write(asked, {
          ...sent,
          route: stateFact,
          input: { params, body: { version, on: dayFrom(text('on')), document: text('document') } },
        });
  if (answer.ok) throw redirect(`/projects/${applicationId}/documents`);
  // The fresh view of a collision is that of the gates, which the page does not show as its own.
  const { fresh: _other, ...problem } = answer.problem;
  return asResult({ ok: false, problem } satisfies Refused);
}
