import type { AcceptanceNotice } from '@yichuang/domain/documents/acceptance-notice.ts';
import { code128, type PrintedSymbol, qrCode } from '#modules/documents/barcode.ts';
import { groupedPaperCode, type PaperCode } from '#modules/documents/paper-code.ts';

/** What is printed on a paper beside its words. */
export type PaperMarks = {
  readonly code: PaperCode;
  /** Address of the public verification page of this paper. */
  readonly verifyUrl: string;
  /** A paper of the demonstration carries 演示 across the page and in the seal. */
  readonly isDemo: boolean;
};

/** A template and the data it needs; the PDF and the preview are both set from it. */
export type Paper = {
  readonly template: string;
  readonly data: AcceptanceNotice & {
    readonly demo: boolean;
    readonly barcode: PrintedSymbol;
    readonly verification: { readonly code: string; readonly url: string; readonly qr: PrintedSymbol };
  };
};

/** 受理通知书 ready to be set. */
export const acceptanceNoticePaper = (notice: AcceptanceNotice, marks: PaperMarks): Paper => ({
  template: 'acceptance-notice',
  data: {
    ...notice,
    demo: marks.isDemo,
    barcode: code128(notice.caseNumber),
    verification: {
      code: groupedPaperCode(marks.code),
      url: marks.verifyUrl,
      qr: qrCode(marks.verifyUrl),
    },
  },
});
