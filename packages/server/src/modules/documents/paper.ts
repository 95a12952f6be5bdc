import type { Letter } from '@yichuang/domain/documents/letter.ts';
import { code128, type PrintedSymbol, qrCode } from '#modules/documents/barcode.ts';
import { groupedPaperCode, type PaperCode } from '#modules/documents/paper-code.ts';
import { templateName } from '#modules/documents/template-name.ts';

/** What is printed on a paper beside its words. */
export type PaperMarks = {
  readonly code: PaperCode;
  /** Address of the public verification page of this paper. */
  readonly verifyUrl: string;
  /** A paper of the demonstration carries 演示 across the page and in the seal. */
  readonly isDemo: boolean;
  /** 电子签名: how the file will be signed and when; null on a preview. */
  readonly signature: PrintedSignature | null;
  /** A letter that is looked at before it is issued: 预览 across the page, and nothing to verify it by. */
  readonly isPreview?: boolean;
};

export type PrintedSignature = {
  readonly algorithm: string;
  readonly key: string;
  /** To the second, by the clock of the place. */
  readonly at: string;
};

/** A template and the data it needs; the PDF and the preview are both set from it. */
export type Paper = {
  readonly template: string;
  readonly data: Letter & {
    readonly demo: boolean;
    readonly preview: boolean;
    readonly barcode: PrintedSymbol;
    readonly verification: { readonly code: string; readonly url: string; readonly qr: PrintedSymbol };
    readonly signature: PrintedSignature | null;
  };
};

/** A letter ready to be set: every kind has a template of its name. */
export const paperOf = (
  letter: Letter,
  { code, verifyUrl, isDemo, signature, isPreview = false }: PaperMarks,
): Paper => ({
  template: templateName(letter.kind),
  data: {
    ...letter,
    demo: isDemo,
    preview: isPreview,
    barcode: code128(letter.caseNumber),
    verification: { code: groupedPaperCode(code), url: verifyUrl, qr: qrCode(verifyUrl) },
    signature,
  },
});
