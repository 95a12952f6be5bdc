export { attachScans, attachUpload, detachUpload, dropUploads, fileUploads } from './attach.ts';
export { qrCode } from './barcode.ts';
export { issueLetter } from './issue-letter.ts';
export {
  allLettersOf,
  type IssuedLetter,
  letterFile,
  lettersForApplicant,
  lettersOf,
  type PaperRegister,
  readRegister,
  subjectOfPaper,
} from './letters.ts';
export { paperDigest } from './paper-code.ts';
export { draftPages, letterPages } from './preview.ts';
export { decisionToRectify } from './rectify-letter.ts';
export { reuseAttachment } from './reuse-attachment.ts';
export { documentRoutes } from './routes.ts';
export { refuseStrangeScans } from './scans-at-hand.ts';
export { type OfflineAnswer, publicKeysIn, verifyPaper } from './sign-paper.ts';
export { keyFolder } from './signer.ts';
export { dropFile, sweepAttachments } from './sweep-attachments.ts';
export { viewUpload } from './upload-attachment.ts';
export { type AttachmentRow, attachmentFile, attachmentRows, viewAttachments } from './view-attachments.ts';
export { templateFaults } from './view-template.ts';
export { nextEdition, withdrawLetter } from './withdraw-letter.ts';
