import type { Letter } from '@yichuang/domain/documents/letter.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { type Effect, writeEffect } from '#platform/jobs/outbox.ts';
import type { Acting, Working } from '../context.ts';
import { issueLetter } from '../documents/index.ts';
import { correctionLetter } from './correction-letter.ts';
import { handOutLetter } from './hand-out-letter.ts';
import { type ApplicationGround, applicationGround } from './letter-ground.ts';
import { sessionLetter } from './session-letter.ts';

export const APPLICATION_LETTER_DUE = 'channels.letter-due';

/** One paper that an event of an application brings forth. */
export type ApplicationLetter = {
  readonly kind: PaperKind;
  /** 机关代字 of its numbers, after that of the centre. */
  readonly prefix: string;
  /** @throws LetterFactError when a word is not there that the paper must state */
  readonly write: (ground: ApplicationGround, letterNumber: string) => Letter;
};

const LETTERS: Readonly<Record<string, ApplicationLetter>> = {
  correctionRequested: { kind: 'correctionNotice', prefix: '补', write: correctionLetter },
  handedOut: { kind: 'proofOfService', prefix: '送', write: handOutLetter },
  sessionMinuted: { kind: 'jointMinutes', prefix: '联审', write: sessionLetter },
  sessionSigned: { kind: 'jointMinutes', prefix: '联审', write: sessionLetter },
};

type Event = { readonly applicationId: string; readonly seq: number };
type Place = Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>;

/** The paper of an event is set and signed after the act. */
export function announceApplicationLetter({ tx, centreId, now, server }: Place, event: Event) {
  const { applicationId, seq } = event;
  const effect: Effect = {
    task: APPLICATION_LETTER_DUE,
    key: `${applicationId}/${seq}`,
    payload: { centreId, applicationId, seq },
  };
  return writeEffect({ tx, centreId, now, effectId: server.random.newId() }, effect);
}

/** Writes the paper of one event; may run twice: one letter of a kind for an event. */
export async function writeApplicationLetter({ applicationId, seq }: Event, context: Working) {
  const ground = await applicationGround(applicationId, seq, context);
  const letter = ground && LETTERS[ground.event.kind];
  if (!letter) return;
  await issueLetter(
    {
      kind: letter.kind,
      subjectId: applicationId,
      occasion: seq,
      prefix: ground.centre.letterPrefix + letter.prefix,
      facts: ground.facts,
      write: (letterNumber) => letter.write(ground, letterNumber),
    },
    context,
  );
}
