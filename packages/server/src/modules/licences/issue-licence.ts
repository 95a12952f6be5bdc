import { issueLicence as issue } from '@yichuang/domain/licences/issue.ts';
import type { LicenceId } from '@yichuang/domain/licences/licence.ts';
import { idTail } from '@yichuang/domain/licences/number-key.ts';
import { grantedCase } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { saveNewLicence } from './save.ts';
import { licenceOfCase } from './store.ts';

/**
 * Enters the licence of a case into the register, once its result was made. One licence a case: safe to run twice.
 *
 * Items that are no licence (确认、登记、备案) give their result and leave nothing to renew or revoke here.
 */
export async function issueLicence(caseId: string, context: Working): Promise<void> {
  const { tx, centreId, server } = context;
  if (await tx.maybe(licenceOfCase, { centreId, caseId })) return;
  const granted = await grantedCase(caseId, context);
  const madeBy = granted?.prepared.by.accountId;
  if (!granted?.file.result || !madeBy || granted.sheet.kind !== 'licence') return;
  const licenceId = server.random.newId() as LicenceId;
  const { kind, name, idNumber } = granted.dossier.applicant;
  await saveNewLicence(
    context,
    issue({ licenceId, caseFile: granted.file, madeBy, madeAt: granted.prepared.at }),
    { salt: server.random.bytes(16), holderKind: kind, holderName: name, idTail: idTail(idNumber) },
  );
}
