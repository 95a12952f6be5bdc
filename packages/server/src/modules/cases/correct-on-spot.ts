import type * as routes from '@yichuang/contract/case-acts.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { correctOnSpot as correct } from '@yichuang/domain/cases/correct-on-spot.ts';
import { requirePart } from '@yichuang/domain/cases/part-in-case.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { LOCAL_OFFICE_FIELD } from '@yichuang/domain/catalogue/local-office.ts';
import { InvalidInputError, Refusal } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { checkApplicant, formFor, schemaFaults } from '../forms/index.ts';
import { viewAnswers, viewApplicant } from './applicant-view.ts';
import { type Dossier, dossierDigest } from './dossier.ts';
import { loadGround } from './load.ts';
import { saveCase } from './save.ts';
import { correctDossier } from './spot-store.ts';
import { keptWhere } from './unmasked.ts';

type Asked = ParsedOf<typeof routes.correctOnSpot>;

/**
 * 当场更正: applicant and form as the applicant puts them right at the counter. The journal gets the new digest only.
 *
 * @throws InvalidInputError for a field that was changed to something wrong
 * @throws Refusal `cases.nothing-corrected` when every field is as it was
 */
export async function correctOnSpot({ params, body }: Asked, context: Acting) {
  const { tx, centreId } = context;
  const { row, file, sheet, dossier, act } = await loadGround(params.caseId, body.version, context);
  requirePart(file, act, 'clerk');
  const corrected = correctedDossier(dossier, body);
  const digest = dossierDigest(corrected);
  const result = correct(file, { at: act.at, dossierDigest: digest });
  if (digest === dossierDigest(dossier)) throw new Refusal('cases.nothing-corrected', 'invalid');
  const faults = await faultsOf(corrected, dossier, sheet, context);
  if (faults.length > 0) throw new InvalidInputError(faults);
  saveCase(context, row, result);
  const { applicant, form } = corrected;
  await tx.run(correctDossier, { centreId, caseId: row.caseId, applicant, form });
  return { caseId: row.caseId };
}

/** Staff see numbers masked: what comes back as it was shown was not touched. */
function correctedDossier(dossier: Dossier, { applicant, form }: Asked['body']): Dossier {
  const shown = { ...viewApplicant(dossier.applicant), agentIdNumber: '' };
  const person = { ...dossier.applicant };
  for (const name of Object.keys(applicant) as (keyof typeof applicant)[]) {
    const given = applicant[name];
    if (given !== undefined && given !== shown[name]) person[name] = given;
  }
  if (person.agentName === '') person.agentIdNumber = '';
  return {
    ...dossier,
    applicant: person,
    form: withoutEmpty({ ...dossier.form, ...keptWhere(form, viewAnswers(dossier.form), dossier.form) }),
  };
}

/** A box that was emptied comes as null. */
const withoutEmpty = (form: Fields): Fields =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null && value !== undefined));

/** The applicant is checked as a whole, of the form what was changed: at the counter the rest may be left open. */
async function faultsOf(
  { applicant, form }: Dossier,
  before: Dossier,
  sheet: ItemSheet,
  { tx, centreId, today }: Acting,
): Promise<readonly FieldFault[]> {
  const person = checkApplicant(applicant, today).map((fault) => ({
    ...fault,
    pointer: fault.pointer.replace('/answers', ''),
  }));
  const isSame = (name: string) => JSON.stringify(form[name]) === JSON.stringify(before.form[name]);
  const changed = schemaFaults(await formFor(tx, centreId, sheet), form, '/form').filter(
    ({ pointer }) => !isSame(pointer.split('/')[2] ?? ''),
  );
  const masked = [
    ...maskedIn(applicant, before.applicant, '/applicant'),
    ...maskedIn(form, before.form, '/form'),
  ];
  // Another office would be another case.
  const moved = sheet.localOffices && !isSame(LOCAL_OFFICE_FIELD) ? [MOVED] : [];
  return [...masked, ...person, ...changed, ...moved];
}

/** A mask that was moved or edited hides a number that nobody could read any more. */
function maskedIn(values: Fields, before: Fields, under: string): readonly FieldFault[] {
  const hasMask = (value: unknown) => (JSON.stringify(value) ?? '').includes('**');
  return Object.keys(values)
    .filter((name) => hasMask(values[name]) && !hasMask(before[name]))
    .map((name) => ({ pointer: `${under}/${name}`, rule: 'cases.masked', ...MASKED }));
}

type Fields = Readonly<Record<string, unknown>>;

const MOVED = {
  pointer: `/form/${LOCAL_OFFICE_FIELD}`,
  rule: 'cases.office-fixed',
  message: '街道已经收件，不能改为另一个街道；请撤回后向正确的街道重新申请',
  messageEn: 'The office has the case already. Withdraw it and apply to the right office.',
};

const MASKED = {
  message: '改动的内容里还有用 * 遮盖的号码，请填写完整',
  messageEn: 'What was changed still has a number hidden by *; enter it in full.',
};
