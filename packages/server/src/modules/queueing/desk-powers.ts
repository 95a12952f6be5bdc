import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { possibleDepartments } from '@yichuang/domain/catalogue/local-office.ts';
import {
  holdsPower,
  type NearMiss,
  nearestMiss,
  type PowerAct,
} from '@yichuang/domain/organisation/delegation.ts';
import { noPowerWords, type Said } from '@yichuang/domain/organisation/power-words.ts';
import type { Reading } from '../context.ts';
import { seatAtDesk } from './session-store.ts';

/** What the person at a desk may do with items here and now; a power may be bound to the counter they sit at. */
export type DeskPowers = {
  /** Which delegation nearly covers the act; null when one does, `never` when there was none. */
  whyNot(act: PowerAct, sheet: ItemSheet): NearMiss | 'never' | null;
  /** May they take it; steps of channels are taken with their channel. */
  mayTake(sheet: ItemSheet): boolean;
  /** May they also decide it on the spot? */
  mayDecide(sheet: ItemSheet): boolean;
  /** Why a power is not held, in words; null where it is held, or of no use for the item. */
  said(sheet: ItemSheet): { readonly accept: Said | null; readonly decide: Said | null };
};

export async function deskPowers({ db, centreId, actor, now, today }: Reading): Promise<DeskPowers> {
  const seat = await db.maybe(seatAtDesk, {
    centreId,
    accountId: actor.accountId,
    onDay: today,
    ticketId: null,
  });
  const whyNot: DeskPowers['whyNot'] = (act, sheet) => {
    const { code: itemCode, kind: itemKind } = sheet;
    const asked = { act, at: now, on: today, itemCode, itemKind, counterId: seat?.counterId };
    // One of the offices is enough to lay the item on the desk; the act itself asks for the one that is named.
    const ofEach = possibleDepartments(sheet).map((departmentCode) => ({ departmentCode, ...asked }));
    if (ofEach.some((one) => holdsPower(actor.powers, one))) return null;
    return ofEach.map((one) => nearestMiss(actor.powers, one)).find((miss) => miss !== null) ?? 'never';
  };
  const wordsFor = (act: PowerAct, sheet: ItemSheet): Said | null => {
    const why = whyNot(act, sheet);
    return why === null ? null : noPowerWords(why === 'never' ? null : why);
  };
  return {
    whyNot,
    mayTake: (sheet) => whyNot('accept', sheet) === null,
    mayDecide: (sheet) => isDecidedHere(sheet) && whyNot('decide', sheet) === null,
    said: (sheet) => ({
      accept: wordsFor('accept', sheet),
      decide: isDecidedHere(sheet) ? wordsFor('decide', sheet) : null,
    }),
  };
}

const isDecidedHere = ({ handling, rules }: ItemSheet): boolean =>
  handling === 'immediate' && rules?.twoPersons !== true;
