const KEPT_AS = 'yichuang.counter';

/** The counter this browser stands at, as it was chosen last; the server says whether it is free. */
export const keptCounter = (): string =>
  typeof localStorage === 'undefined' ? '' : (localStorage.getItem(KEPT_AS) ?? '');

export const keepCounter = (counterId: string): void => localStorage.setItem(KEPT_AS, counterId);
