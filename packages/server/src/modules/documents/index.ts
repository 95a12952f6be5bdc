export { issueLetter } from './issue-letter.ts';
export { letterFile, lettersOf, type PaperRegister, readRegister } from './letters.ts';
export { paperDigest } from './paper-code.ts';
export { documentRoutes } from './routes.ts';
export { type OfflineAnswer, publicKeysIn, verifyPaper } from './sign-paper.ts';
export { keyFolder } from './signer.ts';
