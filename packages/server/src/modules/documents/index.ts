export { issueAcceptanceNotice } from './issue-letter.ts';
export { letterFile, lettersOf } from './letters.ts';
export { documentRoutes } from './routes.ts';
