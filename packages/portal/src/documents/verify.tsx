import { type VerifyView, verify } from '@yichuang/contract/documents.ts';
import type { LicenceCheck } from '@yichuang/contract/licences.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { ChipShape } from '@yichuang/ui/status-chip.tsx';
import { type Rateable, RatingOffer, rateableBy } from '#complaints/rating-offer.tsx';
import { licenceOfPaper } from '#licences/licence-of-paper.ts';
import { verdictOf } from '#licences/verdict.tsx';
import { type Frame, page, show } from '#page.ts';
import { LetterFacts } from './letter-facts.tsx';
import { PaperCode } from './paper-code.tsx';
import { VerifyForm } from './verify-form.tsx';

type Data = VerifyView & {
  readonly code: string;
  readonly licence: LicenceCheck | null;
  readonly rateable: Rateable | null;
};

/** 核验结果: ours and in force, ours but withdrawn, or not ours; and how to compare the paper in hand. */
export const verifyPage = page<Data>({
  path: '/v/:code',
  personal: true,
  load: async ({ call, params }) => {
    const code = params.code ?? '';
    const paper = await call(verify, { params: { code } });
    const rateable = paper.letter ? await rateableBy(code, call) : null;
    return show({ ...paper, code, rateable, licence: await licenceOfPaper(paper, code, call) });
  },
  title: (data, language) => headOf(data, language).title,
  view: (data, frame) => <Verdict data={data} frame={frame} />,
});

/** A licence that is genuine and no longer in force is not good: said first, whatever the paper is. */
function headOf({ verdict, licence }: Data, language: Language) {
  const words = WORDS[language];
  return verdict === 'valid' && licence && !licence.isInForce
    ? ({ verdict: 'withdrawn', title: verdictOf(licence, language), means: words.licenceEnded } as const)
    : { verdict, title: words[verdict], means: words.means[verdict] };
}

function Verdict({ data, frame: { language } }: { data: Data; frame: Frame }) {
  const { letter, code, licence, rateable } = data;
  const words = WORDS[language];
  const { verdict, title, means } = headOf(data, language);
  return (
    <div className="verify">
      <section className={`verdict verdict-${verdict}`} aria-labelledby="verdict">
        <h1 id="verdict">
          <ChipShape shape={SHAPES[verdict]} />
          {title}
        </h1>
        <p>{means}</p>
        {licence && (
          <p>
            <a href={`/licences/check/${encodeURIComponent(code)}`}>{words.licenceNow}</a>
          </p>
        )}
        <p className="verdict-code">
          {words.code} <PaperCode value={code} language={language} />
        </p>
      </section>
      {letter ? <LetterFacts letter={letter} language={language} /> : null}
      {letter ? (
        <section aria-labelledby="compare">
          <h2 id="compare">{words.compare}</h2>
          <ol className="verify-compare">
            {words.compareSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="verify-digest">
            <span>{words.digest}</span>
            <code>{letter.digest}</code>
          </p>
        </section>
      ) : (
        <VerifyForm code={code} language={language} />
      )}
      <RatingOffer rateable={rateable} language={language} />
    </div>
  );
}

const SHAPES = { valid: 'check', withdrawn: 'triangle', unknown: 'square' } as const;

const WORDS = bilingual({
  zh: {
    valid: '真实有效',
    withdrawn: '是我们发的，已经作废',
    unknown: '不是我们发的',
    means: {
      valid: '这份文书由本中心发出，现在有效。请再照下面核对手里的这一份。',
      withdrawn: '这份文书由本中心发出，后来作废了，不能再使用。有疑问请到窗口询问。',
      unknown:
        '本中心没有发过带这个核验码的文书。请先检查有没有输错；核对无误的，这份文书不可信，请向窗口反映。',
    },
    licenceEnded: '这本证照由本中心发出，但现在不能使用。',
    licenceNow: '看这本证照现在的状态和有效期',
    code: '核验码',
    compare: '怎样核对',
    compareSteps: [
      '纸面上的文号、办件编号、事项和发出机关，要与上面逐字相同。',
      '申请人的姓名只显示一部分，看得见的字要相同。',
      '请确认浏览器地址栏里是本中心的网址，不要相信别的网页或截图给出的结果。',
      '手里是 PDF 文件的，可以计算它的 SHA-256 摘要，要与下面相同；打印件不用比这一项。',
    ] as readonly string[],
    digest: 'PDF 文件的 SHA-256 摘要',
  },
  en: {
    valid: 'Genuine and valid',
    withdrawn: 'Issued by us, but withdrawn',
    unknown: 'Not issued by us',
    means: {
      valid:
        'This centre issued the paper and it stands. Please also compare the copy in your hand as described below.',
      withdrawn:
        'This centre issued the paper and withdrew it later. It can no longer be used. Please ask at a counter if in doubt.',
      unknown:
        'This centre issued no paper with this code. Check first whether it was typed correctly; if so, do not trust the paper and please tell a counter.',
    },
    licenceEnded: 'This centre issued the licence, but it cannot be used now.',
    licenceNow: 'See the present state and term of this licence',
    code: 'Verification code',
    compare: 'How to compare',
    compareSteps: [
      'Number, case number, service and authority on the paper must be exactly as above.',
      'The name of the applicant is shown in part; the signs you can see must be the same.',
      'Make sure that the address bar shows this centre. Do not trust the result of another page or a picture of one.',
      'If you hold a PDF file you can compute its SHA-256 digest, which must be the one below. A print needs no such check.',
    ],
    digest: 'SHA-256 digest of the PDF file',
  },
});
