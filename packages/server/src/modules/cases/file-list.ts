import type { CaseView } from '@yichuang/contract/cases.ts';
import { filesOf } from '@yichuang/domain/cases/archive.ts';
import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import { LETTER_TITLES } from '@yichuang/domain/cases/letter-kind.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { lettersOf } from '../documents/index.ts';
import type { Dossier } from './dossier.ts';

/** What a list of files is made from. */
export type FileGround = {
  readonly journal: readonly CaseEvent[];
  readonly sheet: Pick<ItemSheet, 'requiredDocuments'>;
  readonly dossier: Pick<Dossier, 'documents'>;
  readonly letters: Awaited<ReturnType<typeof lettersOf>>;
};

/** 归档目录: every paper the journal tells of; the system holds its own letters and what was handed in. */
export const fileList = ({ journal, sheet, dossier, letters }: FileGround): CaseView['files'] =>
  filesOf(journal).map((file) => {
    const name = (LETTER_TITLES as Titles)[file];
    if (name) {
      const isHeld = letters.some(({ title }) => title === name.zh);
      return { file, title: name.zh, titleEn: name.en, isHeld };
    }
    const title = sheet.requiredDocuments.find(({ id }) => id === file)?.name ?? file;
    return { file, title, titleEn: title, isHeld: dossier.documents.includes(file) };
  });

type Titles = Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>>;
