import { type CaseDuesView, explainDuesByLink } from '@yichuang/contract/case-dues.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { Derivation } from '@yichuang/ui/derivation.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { type Frame, page, show } from '#page.ts';

/** 期限说明: why the decision is due when it is, day by day. */
export const datesPage = page<CaseDuesView>({
  path: '/t/:token/dates',
  personal: true,
  load: async ({ call, params }) =>
    show(await call(explainDuesByLink, { params: { token: params.token ?? '' } })),
  title: (_view, language) => WORDS[language].title,
  view: (view, frame) => <Dates view={view} frame={frame} />,
});

function Dates({ view, frame: { language, path } }: { view: CaseDuesView; frame: Frame }) {
  const words = WORDS[language];
  const { promised, statutory } = view;
  return (
    <div className="track">
      <p className="track-number">
        <CaseNumber value={view.caseNumber} />
      </p>
      <h1>{words.title}</h1>
      <p>{promised || statutory ? words.lead : words.notYet}</p>
      {promised && <Derivation title={words.promised} derivation={promised} language={language} />}
      {statutory && <Derivation title={words.statutory} derivation={statutory} language={language} />}
      <p>
        <a href={path.replace(/\/dates$/, '')}>{words.back}</a>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '为什么是这一天',
    lead: '办理时限从受理次日起算，只计工作日；放假和调休以国务院办公厅通知为准。',
    notYet: '受理以后才开始计算办理时限。',
    promised: '承诺办结',
    statutory: '法定办结',
    back: '返回办理进度',
  },
  en: {
    title: 'Why this date',
    lead: 'Counting begins on the day after acceptance; only working days count, as the holiday notices of the State Council say.',
    notYet: 'The limits begin with acceptance.',
    promised: 'Promised by',
    statutory: 'By law',
    back: 'Back to where it stands',
  },
});
