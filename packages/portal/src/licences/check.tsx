import { checkLicence, checkLicenceCode, type LicenceCheck } from '@yichuang/contract/licences.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { type Frame, go, type PageAnswer, type PageRequest, page, show } from '#page.ts';
import { CheckForm, type CheckTrouble } from './check-form.tsx';
import { LicenceVerdict, verdictOf } from './verdict.tsx';

type Data = {
  readonly licence: LicenceCheck | null;
  readonly number: string;
  readonly idTail: string;
  readonly trouble: CheckTrouble;
};

const titleOf = ({ licence, trouble }: Data, language: Language): string => {
  const words = WORDS[language];
  if (licence) return `${verdictOf(licence, language)} · ${words.title}`;
  return trouble === 'none' ? words.title : `${words.wrong}${words.title}`;
};

const view = ({ licence, ...asked }: Data, { language }: Frame) => (
  <div className="verify">
    {licence ? (
      <LicenceVerdict licence={licence} language={language} />
    ) : (
      <CheckForm {...asked} language={language} />
    )}
  </div>
);

/** 证照核验: is a licence good now? By its number and its holder; a printed code leads to an address of its own. */
export const checkLicencePage = page<Data>({
  path: '/licences/check',
  siteMap: async () => ['/licences/check'],
  load: async ({ query }) => {
    const code = (query.code ?? '').replace(/\s/g, '');
    return code === '' ? show<Data>(NOTHING) : go(`/licences/check/${encodeURIComponent(code)}`);
  },
  act: byNumber,
  title: titleOf,
  view,
});

/** Never kept by any cache: a licence may be revoked any minute, and whoever looks must see it at once. */
export const checkedLicencePage = page<Data>({
  path: '/licences/check/:code',
  personal: true,
  load: async ({ params, call }) =>
    answered(NOTHING, () => call(checkLicenceCode, { params: { code: params.code ?? '' } })),
  title: titleOf,
  view,
});

const NOTHING = { licence: null, number: '', idTail: '', trouble: 'none' } as const;

async function byNumber({ form, call }: PageRequest): Promise<PageAnswer<Data>> {
  const number = posted(form.number);
  const idTail = posted(form.idTail);
  if (number === '' || idTail === '')
    return show<Data>({ ...NOTHING, number, idTail, trouble: 'empty' }, 422);
  return answered({ ...NOTHING, number }, () => call(checkLicence, { body: { number, idTail } }));
}

async function answered(asked: Data, ask: () => Promise<LicenceCheck>): Promise<PageAnswer<Data>> {
  try {
    return show<Data>({ ...asked, licence: await ask() });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { status } = error.problem;
    return show<Data>({ ...asked, trouble: troubleOf(status) }, status);
  }
}

const posted = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value.trim().slice(0, 60) : '';

function troubleOf(status: number): CheckTrouble {
  if (status === 429) return 'tooMany';
  return status >= 500 ? 'away' : 'miss';
}

const WORDS = bilingual({
  zh: { title: '证照核验', wrong: '错误：' },
  en: { title: 'Check a licence', wrong: 'Error: ' },
});
