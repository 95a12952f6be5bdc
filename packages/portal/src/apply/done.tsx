import type { Receipt } from '@yichuang/contract/case-receipt.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { dayWords, limitWords, momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { type Frame, go, page, show } from '#page.ts';
import { findDraft, submit } from './draft.ts';
import { MissingDraft, missingTitle } from './missing-draft.tsx';
import { subjectIn } from './subject.ts';
import { checkPath, MISSING } from './tasks.ts';

type Data = { readonly kind: 'missing' } | { readonly kind: 'done'; readonly receipt: Receipt };

/** 提交回执: number, query code, what happens next and by when. Reloading it shows the same receipt. */
export const donePage = page<Data>({
  path: '/apply/:draft/done',
  personal: true,
  load: async (request) => {
    const draft = await findDraft(request);
    if (!draft) return MISSING;
    if (!draft.submitted) return go(checkPath(draft.draftId));
    // Submitting a submitted draft changes nothing and gives its receipt again.
    return show({ kind: 'done', receipt: await submit(request, draft, draft.version) });
  },
  title: (data, language) =>
    data.kind === 'missing'
      ? missingTitle(language)
      : `${WORDS[language].title} · ${subjectIn(data.receipt, language)}`,
  view: (data, frame) =>
    data.kind === 'missing' ? (
      <MissingDraft language={frame.language} />
    ) : (
      <Done receipt={data.receipt} frame={frame} />
    ),
});

function Done({ receipt, frame }: { receipt: Receipt; frame: Frame }) {
  const { language, origin } = frame;
  const words = WORDS[language];
  return (
    <div className="apply apply-done">
      <section className="receipt" aria-labelledby="receipt-title">
        <Hibiscus />
        <p className="receipt-subject">{subjectIn(receipt, language)}</p>
        <h1 id="receipt-title">{words.title}</h1>
        <dl className="receipt-keys">
          <div>
            <dt>{words.number}</dt>
            <dd className="receipt-number">
              <CaseNumber value={receipt.caseNumber} />
            </dd>
          </div>
          <div>
            <dt>{words.code}</dt>
            <dd className="receipt-number number">{receipt.queryCode}</dd>
          </div>
          <div>
            <dt>{words.submittedAt}</dt>
            <dd>
              <time dateTime={receipt.submittedAt}>{momentInFull(receipt.submittedAt, language)}</time>
            </dd>
          </div>
        </dl>
        <p className="receipt-keep">{words.keep}</p>
        <p className="receipt-address">{`${origin}${receipt.trackPath}`}</p>
      </section>
      <h2 className="apply-next">{words.next}</h2>
      <NextSteps receipt={receipt} language={language} />
      <p className="apply-act">
        <a className="button" href={receipt.trackPath}>
          {words.track}
        </a>
        <a href="/items">{words.other}</a>
      </p>
    </div>
  );
}

/** A flower of the city in one line, as printed slips have it in the margin. */
const Hibiscus = () => (
  <svg className="receipt-flower" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
    {[0, 72, 144, 216, 288].map((turn) => (
      <path
        key={turn}
        transform={`rotate(${turn})`}
        d="M0-7C-17-16-27-33-16-43-11-48-4-45 0-41 4-45 11-48 16-43 27-33 17-16 0-7M0-13V-30M-3-15-9-31M3-15 9-31"
      />
    ))}
    <circle r="7" />
    <circle r="2" />
  </svg>
);

function NextSteps({ receipt, language }: { receipt: Receipt; language: Language }) {
  const words = WORDS[language];
  return (
    <ol className="next-steps">
      <li>
        <p className="next-title">{words.check}</p>
        <p>
          {receipt.noticeDueOn === null
            ? words.checkText
            : words.checkBy(dayWords(receipt.noticeDueOn, language))}
        </p>
      </li>
      <li>
        <p className="next-title">{words.decide}</p>
        <p>{words.decideText(limitWords(receipt.promisedLimit, language))}</p>
      </li>
      <li>
        <p className="next-title">{words.collect}</p>
        <p>{words.collectText}</p>
      </li>
    </ol>
  );
}

const WORDS = bilingual({
  zh: {
    title: '申请已提交',
    number: '办件编号',
    code: '查询码',
    submittedAt: '提交时间',
    keep: '请记下或打印这一页。凭办件编号和查询码查进度；也可以直接打开下面的网址，不要转给别人。',
    next: '接下来',
    check: '窗口核对材料',
    checkBy: (day: string) =>
      `如果材料不齐，最迟${day}一次性告诉您要补什么；到期没有告诉您，就视为已经受理。`,
    checkText: '材料齐全的予以受理；不齐的，一次性告诉您要补什么。',
    decide: '受理后作出决定',
    decideText: (limit: string) => `承诺从受理起${limit}内作出决定。受理以后，查进度的页面写明到哪一天。`,
    collect: '领取结果',
    collectText: '结果出来以后，查进度的页面会写明怎样领取。',
    track: '查看办理进度',
    other: '再办一件事',
  },
  en: {
    title: 'Application submitted',
    number: 'Case number',
    code: 'Query code',
    submittedAt: 'Submitted',
    keep: 'Note or print this page. Number and query code together show where your case stands; so does the address below, which you should not pass on.',
    next: 'What happens next',
    check: 'The counter checks your documents',
    checkBy: (day: string) =>
      `If something is missing you are told everything at once, by ${day} at the latest; without such a notice the application counts as accepted.`,
    checkText:
      'A complete application is accepted; otherwise you are told at once everything that is missing.',
    decide: 'The decision',
    decideText: (limit: string) =>
      `Promised within ${limit} of acceptance. Once accepted, the tracking page names the day.`,
    collect: 'You collect the result',
    collectText: 'When there is a result the tracking page says how to collect it.',
    track: 'See where it stands',
    other: 'Apply for something else',
  },
});
