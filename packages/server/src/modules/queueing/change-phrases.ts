import type { FieldFault } from '@yichuang/contract/problem.ts';
import type {
  dropPhrase as dropRoute,
  keepPhrase as keepRoute,
  notePhraseUse as useRoute,
} from '@yichuang/contract/queueing-phrases.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requirePermission } from '@yichuang/domain/identity/policy.ts';
import { type PhraseFault, phraseFaults } from '@yichuang/domain/queueing/phrase.ts';
import { InvalidInputError, notFound, StaleError } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { countPhraseUse, deletePhrase, insertPhrase, lockPhrase, updatePhrase } from './phrase-store.ts';
import { viewPhrases } from './phrases.ts';

/**
 * Keeps a phrase: one's own, or of the centre by whoever manages its settings.
 *
 * @throws InvalidInputError also for an abbreviation that is taken in this place, StaleError with every phrase,
 *   not-found for one of somebody else
 */
export async function keepPhrase({ body }: ParsedOf<typeof keepRoute>, context: Acting) {
  const { tx, centreId, actor, now, server } = context;
  const { phrase, isShared, abbreviation, words, itemCode, documentId } = body;
  if (isShared) requirePermission(actor, 'settings.manage');
  const faults = phraseFaults(body);
  if (faults.length > 0) throw new InvalidInputError(faults.map((fault) => said(fault)));
  if (phrase) await lockOwn(phrase.phraseId, phrase.version, context);
  const phraseId = phrase?.phraseId ?? server.random.newId();
  const place = { abbreviation, words, itemCode, documentId };
  const row = { centreId, phraseId, ...place, now, changedBy: actor.accountId };
  const kept = phrase
    ? await tx.run(updatePhrase, row)
    : await tx.run(insertPhrase, { ...row, accountId: isShared ? null : actor.accountId });
  if (kept.length === 0) throw new InvalidInputError([said({ field: 'abbreviation', kind: 'taken' })]);
  return { phraseId };
}

/** @throws as `keepPhrase` */
export async function dropPhrase({ params, body }: ParsedOf<typeof dropRoute>, context: Acting) {
  const { phraseId } = params;
  await lockOwn(phraseId, body.version, context);
  await context.tx.run(deletePhrase, { centreId: context.centreId, phraseId });
  return { phraseId };
}

export async function notePhraseUse({ body }: ParsedOf<typeof useRoute>, context: Acting) {
  const { tx, centreId, actor, now } = context;
  const phraseKey = body.key;
  await tx.run(countPhraseUse, { centreId, accountId: actor.accountId, phraseKey, now });
  return { key: phraseKey };
}

/** A phrase that the person may change, locked, as they saw it. */
async function lockOwn(phraseId: string, version: number, context: Acting): Promise<void> {
  const { tx, centreId, actor } = context;
  const [row] = await tx.run(lockPhrase, { centreId, phraseId });
  if (!row || (row.accountId !== null && row.accountId !== actor.accountId)) throw notFound();
  if (row.accountId === null) requirePermission(actor, 'settings.manage');
  if (row.version !== version) throw new StaleError(await viewPhrases({ ...context, db: tx }));
}

type Fault = Omit<PhraseFault, 'kind'> & { readonly kind: keyof typeof FAULT_WORDS };

const said = ({ field, kind }: Fault): FieldFault => ({
  pointer: `/${field}`,
  rule: `queueing.phrase-${kind}`,
  message: FAULT_WORDS[kind].zh,
  messageEn: FAULT_WORDS[kind].en,
});

const FAULT_WORDS = {
  'bad-abbreviation': {
    zh: '简码用 1 到 12 个小写字母或数字，例如 wgz',
    en: 'The abbreviation has 1 to 12 small letters or digits, for example wgz',
  },
  'no-words': { zh: '填写常用语的内容', en: 'Write the phrase itself' },
  'document-without-item': {
    zh: '限定材料时要先限定事项',
    en: 'A phrase for one material needs its item as well',
  },
  taken: {
    zh: '这个简码在同一范围已经用过，请换一个或者修改原来的常用语',
    en: 'This abbreviation is in use here already; choose another one, or change that phrase',
  },
} as const;
