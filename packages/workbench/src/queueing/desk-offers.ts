import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { hasBlank } from '@yichuang/domain/queueing/phrase.ts';
import type { PostedFields } from '@yichuang/ui/form/form-values.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { deferredOf, hasTerms } from '#cases/terms.ts';
import { type DeskAct, deskActOf } from './desk-acts.ts';
import { type Gap, whyNotReceived } from './desk-check.ts';
import { defectName, defectsOf, missingOf } from './material-marks.ts';
import { REFUSAL, refusalOf } from './refusal-text.ts';

/** What keeps an act from being done: the words, and the box to go to. */
export type Closed = Readonly<Record<DeskAct, Gap | null>>;

type Desk = {
  readonly item: Pick<DeskItem, 'handling' | 'mayDecide' | 'power' | 'terms' | 'documents'> | null;
  readonly posted: PostedFields;
  /** What is missing for an acceptance, in the order of the desk. */
  readonly gaps: readonly Gap[];
};

/**
 * Why each act of the bar is closed now; null where it is open. One reason each, the one to do away with first.
 *
 * Law: Administrative Licensing Law art. 32: what is missing is said at once, and never twice.
 */
export function closedActs({ item, posted, gaps }: Desk, language: Language): Closed {
  const words = WORDS[language];
  const [first = null] = gaps;
  if (item === null)
    return { decide: first, accept: first, tolerate: first, correct: first, decline: first, receive: first };
  const person = whyNotReceived(gaps);
  const at = (name: string, said: string | undefined): Gap | null =>
    said === undefined ? null : { name, words: said };
  const lost = at('item', item.power.accept?.[language]);
  const marked = marksIn(posted, words.marked);
  return {
    decide: lost ?? at('item', notDecided(item, posted, language)) ?? marked ?? first,
    accept: lost ?? at('item', acceptedOtherwise(item, posted, language)) ?? marked ?? first,
    tolerate: lost ?? notTolerated(item, posted, words) ?? marked ?? first,
    correct: person ?? notCorrected(item, posted, words),
    decline: person ?? lost ?? notDeclined(posted, words),
    receive: person,
  };
}

/** Papers marked as missing call for a notice; nothing is accepted over them. */
function marksIn(posted: PostedFields, words: (count: number) => string): Gap | null {
  const [first, ...more] = missingOf(posted);
  return first === undefined ? null : { name: `documents.${first}`, words: words(more.length + 1) };
}

type Item = NonNullable<Desk['item']>;

function notDecided(item: Item, posted: PostedFields, language: Language): string | undefined {
  const words = WORDS[language];
  if (item.handling !== 'immediate') return words.notImmediate;
  if (!item.mayDecide) return item.power.decide?.[language] ?? words.noPower;
  return hasTerms(posted) ? words.onTerms : undefined;
}

function acceptedOtherwise(item: Item, posted: PostedFields, language: Language): string | undefined {
  const act = deskActOf(item, posted);
  return act === 'accept' ? undefined : WORDS[language][act === 'decide' ? 'immediate' : 'deferred'];
}

type Words = (typeof WORDS)['zh'];

function notTolerated({ terms, documents }: Item, posted: PostedFields, words: Words): Gap | null {
  const deferrable = documents.filter((document) => document.deferrable);
  const [paper] = deferrable;
  if (terms.deferUntil === null || !paper) return { name: 'documents', words: words.neverDeferred };
  return deferredOf(posted).length > 0 ? null : { name: `documents.${paper.id}`, words: words.noneDeferred };
}

function notCorrected({ documents }: Item, posted: PostedFields, words: Words): Gap | null {
  const defects = defectsOf(documents, posted);
  if (defects.length === 0) return { name: `documents.${documents[0]?.id ?? ''}`, words: words.noDefect };
  const silent = defects.find(({ defect }) => defect === '');
  if (silent) return { name: defectName(silent.documentId), words: words.defectWords };
  const blank = defects.find(({ defect }) => hasBlank(defect));
  if (blank) return { name: defectName(blank.documentId), words: words.blank };
  const fetchable = documents.find(
    ({ id, fetchable: isFetched }) => isFetched && defects.some((one) => one.documentId === id),
  );
  const isExplained = posted.overrideReason !== undefined && posted.overrideReason !== '';
  return fetchable && !isExplained ? { name: 'overrideReason', words: words.fetched(fetchable.name) } : null;
}

function notDeclined(posted: PostedFields, words: Words): Gap | null {
  const refusal = refusalOf(posted);
  if (refusal.reason === '') return { name: REFUSAL.reason, words: words.reason };
  if (hasBlank(refusal.reason)) return { name: REFUSAL.reason, words: words.blank };
  if (refusal.legalBasis === '') return { name: REFUSAL.otherBasis, words: words.basis };
  return refusal.competentAuthority === ''
    ? { name: REFUSAL.competentAuthority, words: words.authority }
    : null;
}

const WORDS = bilingual({
  zh: {
    notImmediate: '承诺件由部门决定',
    noPower: '您没有当场决定的授权',
    onTerms: '有容缺材料或者承诺，先受理',
    immediate: '即办件当场办结',
    deferred: '有容缺材料，用容缺受理',
    neverDeferred: '这个事项没有可以容缺的材料',
    noneDeferred: '先在可容缺的材料上按 W',
    marked: (count: number) => `有 ${count} 份材料标为缺失，先告知补正`,
    noDefect: '先在有问题的材料上按 X',
    defectWords: '写明这份材料缺什么、错在哪里',
    blank: '【】里还没有填写，写好再办',
    fetched: (name: string) => `“${name}”可以共享获取，要求提交须写明理由`,
    reason: '写明不予受理的理由',
    basis: '选择或者写明法律依据',
    authority: '写明有权受理的机关',
  },
  en: {
    notImmediate: 'The department decides this item',
    noPower: 'You hold no power to decide it here',
    onTerms: 'Papers are to follow or an undertaking was given: accept first',
    immediate: 'Decided on the spot',
    deferred: 'Papers are to follow: accept with papers to follow',
    neverDeferred: 'No paper of this item may follow later',
    noneDeferred: 'Press W on a material that may follow',
    marked: (count: number) => `${count} materials are marked as missing: ask for the correction first`,
    noDefect: 'Press X on the material that is missing or wrong',
    defectWords: 'Say what exactly is missing or wrong',
    blank: 'A blank 【】 of the phrase is not filled in yet',
    fetched: (name: string) => `“${name}” can be fetched; say why it is asked for nevertheless`,
    reason: 'Give the reason',
    basis: 'Choose or write the legal basis',
    authority: 'Name the authority that may accept it',
  },
});
