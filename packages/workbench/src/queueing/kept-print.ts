/** 打印设置: each page on A4, or twice at A5 side by side on one sheet; and how many copies. */
export type PrintSetting = { readonly paper: 'a4' | 'a5x2'; readonly copies: number };

const KEPT_AS = 'yichuang.print';
const OTHERWISE: PrintSetting = { paper: 'a4', copies: 2 };

/** Paper and copies as they were chosen last on this machine; one copy for the applicant, one for the file. */
export function keptPrint(): PrintSetting {
  if (typeof localStorage === 'undefined') return OTHERWISE;
  const [paper, copies] = (localStorage.getItem(KEPT_AS) ?? '').split(' ');
  const count = Number(copies);
  if ((paper !== 'a4' && paper !== 'a5x2') || !(count >= 1 && count <= 5)) return OTHERWISE;
  return { paper, copies: count };
}

export const keepPrint = ({ paper, copies }: PrintSetting): void =>
  localStorage.setItem(KEPT_AS, `${paper} ${copies}`);
