import type { correctByLink as route } from '@yichuang/contract/correction-online.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { ApplicationStateError } from '@yichuang/domain/channels/errors.ts';
import { correctApplicationOnline } from '@yichuang/domain/channels/joint-correction.ts';
import { notFound, StaleError } from '#platform/http/refusal.ts';
import {
  awaitedOfCase,
  correctCaseByLink,
  dossierDigest,
  handedIn,
  openToken,
  textDigest,
} from '../cases/index.ts';
import type { Acting, Reading } from '../context.ts';
import { fileUploads } from '../documents/index.ts';
import { updateFiled } from './handling-store.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { applicationById, dossierOf, lockApplication } from './store.ts';
import { track } from './track.ts';

type Asked = ParsedOf<typeof route>;

/** 网上补正 of what the link opens: one case, or an application for all its departments at once. */
export async function correctByLink(asked: Asked, context: Acting) {
  const { token } = asked.params;
  const linked = openToken(context.server, context.centreId, token);
  if (!linked) throw notFound();
  const { version, statements: said } = asked.body;
  if (linked.kind === 'case') await correctCaseByLink(linked.id, { token, version, said }, context);
  else await correctApplication(linked.id, asked, context);
  return {};
}

async function correctApplication(applicationId: string, { params, body }: Asked, context: Acting) {
  const { tx, centreId, now, today } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  const filing = await tx.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  if (row.version !== body.version) throw new StaleError(await track(params.token, { ...context, db: tx }));
  const before = applicationOf(row);
  const asked = before.correction?.asked ?? [];
  const subject = { subjectId: applicationId, asked, said: body.statements };
  const { documentIds, withFiles, statement } = await handedIn(subject, context);
  const dossier = {
    ...filing,
    applicant: filing.applicant as ApplicantAnswers,
    form: filing.form as Record<string, unknown>,
  };
  const result = correctApplicationOnline(before, {
    at: now,
    on: today,
    documentIds,
    dossierDigest: dossierDigest(dossier),
    ...(statement && { statementDigest: textDigest(filing.salt, statement) }),
  });
  const head = { seq: row.version, hash: row.headHash };
  saveApplication({ tx, centreId }, { head, result, ...(statement && { statement }) });
  const documents = [...new Set([...filing.documents, ...withFiles])];
  await tx.run(updateFiled, { centreId, applicationId, documents });
  await fileUploads(applicationId, applicationId, context);
}

type Linked = NonNullable<ReturnType<typeof openToken>>;

/** Documents that are asked for and not handed in. @throws not-found; NotLawfulError, ApplicationStateError when none are */
export async function awaitedOf({ kind, id }: Linked, { db, centreId }: Reading): Promise<readonly string[]> {
  if (kind === 'case') return awaitedOfCase(id, db, centreId);
  const row = await db.maybe(applicationById, { centreId, applicationId: id });
  if (!row) throw notFound();
  const { state, correction } = applicationOf(row);
  if (state !== 'awaitingCorrection')
    throw new ApplicationStateError(state, 'corrected', ['awaitingCorrection']);
  return correction?.asked ?? [];
}

export async function viewCorrected(token: string, context: Reading) {
  const { state, version } = await track(token, context);
  return { state, version };
}
