import { setUpCentre } from '@yichuang/contract/exchange.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import type { PageRequest } from '#page.ts';

/** What was typed, to be put back into the form; the passwords are not. */
export type Typed = {
  readonly centreName: string;
  readonly centreNameEn: string;
  readonly regionCode: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly calendarChecked: boolean;
  readonly importReference: boolean;
};

export type FieldName = keyof Typed | 'password' | 'passwordAgain';

export type SetUpBody = InputOf<typeof setUpCentre>['body'];

type Read = {
  readonly typed: Typed;
  /** Null when something is wrong. */
  readonly body: SetUpBody | null;
  readonly wrong: readonly FieldName[];
};

/** Nothing typed yet; the reference data is offered as chosen. */
export const UNTOUCHED: Typed = {
  centreName: '',
  centreNameEn: '',
  regionCode: '',
  loginName: '',
  displayName: '',
  calendarChecked: false,
  importReference: true,
};

/** Reads the posted form and checks it by the wire's own rules, so that all faults are told in one go. */
export function readPosted(form: PageRequest['form']): Read {
  const text = (name: FieldName): string => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  const typed: Typed = {
    centreName: text('centreName'),
    centreNameEn: text('centreNameEn'),
    regionCode: text('regionCode').trim(),
    loginName: text('loginName').trim(),
    displayName: text('displayName'),
    calendarChecked: text('calendarChecked') === 'yes',
    importReference: text('importReference') === 'yes',
  };
  const parsed = setUpCentre.body.safeParse({ ...typed, password: text('password') });
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
  const names = FIELD_NAMES.filter(
    (name) =>
      wrong.includes(name) || (name === 'passwordAgain' && text('password') !== text('passwordAgain')),
  );
  return { typed, wrong: names, body: parsed.success && names.length === 0 ? parsed.data : null };
}

/** In the order of the page. */
export const FIELD_NAMES = [
  'centreName',
  'centreNameEn',
  'regionCode',
  'displayName',
  'loginName',
  'password',
  'passwordAgain',
  'calendarChecked',
  'importReference',
] as const satisfies readonly FieldName[];
