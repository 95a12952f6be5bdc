import * as licences from '@yichuang/contract/licences.ts';
import { acts, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { changeLicence } from './change-licence.ts';
import { checkLicence, checkLicenceCode } from './check-licence.ts';
import { refuseRenewal, renewLicence } from './decide-renewal.ts';
import { cancelLicence, forfeitLicence, recallLicence, revokeLicence } from './end-licence.ts';
import { listLicences } from './list-licences.ts';
import { requestRenewal } from './request-renewal.ts';
import { viewLicence } from './view.ts';

type Done = { readonly licenceId: string };
type Context = Parameters<typeof viewLicence>[1];
const theLicence = ({ licenceId }: Done, context: Context) => viewLicence(licenceId, context);

export const licenceRoutes = [
  reads(licences.listLicences, listLicences),
  reads(licences.checkLicence, checkLicence),
  reads(licences.checkLicenceCode, ({ params }, context) => checkLicenceCode(params.code, context)),
  reads(licences.readLicence, ({ params }, context) => viewLicence(params.licenceId, context)),
  sendsFile(licences.readLicenceLetter, async ({ params }, context) => {
    const { licenceId } = await viewLicence(params.licenceId, context);
    return letterFile(context, { subjectId: licenceId, letterId: params.letterId });
  }),
  acts(licences.changeLicence, changeLicence, theLicence),
  acts(licences.requestRenewal, requestRenewal, theLicence),
  acts(licences.renewLicence, renewLicence, theLicence),
  acts(licences.refuseRenewal, refuseRenewal, theLicence),
  acts(licences.revokeLicence, revokeLicence, theLicence),
  acts(licences.recallLicence, recallLicence, theLicence),
  acts(licences.forfeitLicence, forfeitLicence, theLicence),
  acts(licences.cancelLicence, cancelLicence, theLicence),
];
