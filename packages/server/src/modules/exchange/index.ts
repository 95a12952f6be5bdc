export { faultLine, ImportRefusedError } from './errors.ts';
export { type ImportReport, importFolder } from './import-folder.ts';
export { findCentre } from './import-organisation.ts';
export { type FolderData, readFolder } from './read-folder.ts';
export { REFERENCE_CENTRE } from './reference-centre.ts';
export { exchangeRoutes } from './routes.ts';
