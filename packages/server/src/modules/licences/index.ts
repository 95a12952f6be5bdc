export { certificatesOf } from './certificates.ts';
export { issueLicences, sweepLicencesNightly, sweepOneLicence, writeLicenceLetters } from './jobs.ts';
export { licenceRoutes } from './routes.ts';
