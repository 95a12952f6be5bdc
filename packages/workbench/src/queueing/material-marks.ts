import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { documentsFor } from '@yichuang/domain/catalogue/situations.ts';
import { type PostedFields, textOf, textsOf } from '@yichuang/ui/form/form-values.ts';
import { documentsOf } from './desk-check.ts';

type Document = DeskItem['documents'][number];
type Described = Pick<Document, 'id' | 'form' | 'count'>;

/** Names of the boxes: the papers that are missing or wrong, what is wrong with each, and the situations that hold. */
export const MISSING = 'missing';
export const SITUATION = 'situation';
export const defectName = (documentId: string): string => `defect.${documentId}`;

/** The papers this case needs, by the situations that were ticked. */
export const neededAtDesk = (documents: DeskItem['documents'], posted: PostedFields): readonly Document[] =>
  documentsFor(documents, textsOf(posted[SITUATION]));

/** Ids of the papers that were marked as missing or wrong; one that is ticked as received is in order. */
export function missingOf(posted: PostedFields): readonly string[] {
  const received = documentsOf(posted);
  return textsOf(posted[MISSING]).filter((id) => id !== '' && !received.includes(id));
}

/** 补正缺陷: each paper with what the notice says about it. */
export const defectsOf = (documents: readonly Described[], posted: PostedFields) =>
  missingOf(posted).flatMap((documentId) => {
    const document = documents.find(({ id }) => id === documentId);
    return document ? [{ documentId, defect: defectText(document, posted) }] : [];
  });

/** As typed; until somebody types, that the paper was not handed in. */
const defectText = (document: Described, posted: PostedFields): string => {
  const typed = posted[defectName(document.id)];
  return typed === undefined ? notHandedIn(document) : textOf(typed).trim();
};

/** What a notice says of a paper that is not there. Papers of the law are Chinese. */
export const notHandedIn = ({ form, count }: Omit<Described, 'id'>): string =>
  `未提交，应交${FORMS[form]}${Math.max(1, count)}份`;

const FORMS = {
  original: '原件',
  copy: '复印件',
  copy_with_original_checked: '复印件（带原件核对）',
} as const satisfies Record<Document['form'], string>;
