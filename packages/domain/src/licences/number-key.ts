/**
 * 证照编号 as it is compared: people type what they read with whatever brackets, spaces and width they have.
 *
 * 川食证字〔2007〕第0001号 and `川食证字(2007) 第0001号` are one number.
 */
export const numberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[〔［【]/gu, '[')
    .replaceAll(/[〕］】]/gu, ']')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll(/[–—]/gu, '-')
    .replaceAll(/\s/gu, '');

/** 证件号码后四位: what a holder tells to prove the licence is meant; the whole number is not kept. */
export const idTail = (idNumber: string): string =>
  idNumber.normalize('NFKC').toUpperCase().replaceAll(/\s/gu, '').slice(-4);
