import { type CaseDuesView, explainDues } from '@yichuang/contract/case-dues.ts';
import { basisInChinese } from '@yichuang/domain/clock/basis-words.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { Derivation } from '@yichuang/ui/derivation.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { DayTime, MomentTime } from '@yichuang/ui/moment.tsx';
import { Link, useLoaderData } from 'react-router';
import { PageTitle } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

type Addressed = Asked & { readonly params: { readonly caseId?: string } };

export const loader = async (asked: Addressed) => {
  const caseId = asked.params.caseId ?? '';
  return { caseId, view: await read(asked, explainDues, { params: { caseId } }) };
};

/** 期限说明: every clock of a case, and why its decision is due when it is. */
export function Component() {
  const { caseId, view } = useLoaderData<typeof loader>();
  const { language } = useLanguage();
  const words = useWords(WORDS);
  return (
    <article className="case">
      <PageTitle>{words.title}</PageTitle>
      <p>
        <Link to={`/cases/${caseId}`}>
          <CaseNumber value={view.caseNumber} />
        </Link>
      </p>
      <Panel title={words.clocks}>
        <ClockTable clocks={view.clocks} />
      </Panel>
      {view.promised && <Derivation title={words.promised} derivation={view.promised} language={language} />}
      {view.statutory && (
        <Derivation title={words.statutory} derivation={view.statutory} language={language} />
      )}
    </article>
  );
}

function ClockTable({ clocks }: Pick<CaseDuesView, 'clocks'>) {
  const words = useWords(WORDS);
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{words.clock}</th>
          <th scope="col">{words.started}</th>
          <th scope="col">{words.promised}</th>
          <th scope="col">{words.statutory}</th>
          <th scope="col">{words.stopped}</th>
          <th scope="col">{words.used}</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map((clock) => (
          <ClockRow key={clock.clock + clock.startedAt} clock={clock} />
        ))}
      </tbody>
    </table>
  );
}

type ClockRun = CaseDuesView['clocks'][number];

function ClockRow({ clock }: { clock: ClockRun }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const due = (one: ClockRun['promised']) =>
    one && (
      <>
        <DayTime on={one.on} language={language} /> {words[one.verdict]}
      </>
    );
  return (
    <tr>
      <th scope="row">
        {language === 'en' ? clock.nameEn : clock.name}{' '}
        <span className="hint">{language === 'en' ? clock.basis : basisInChinese(clock.basis)}</span>
      </th>
      <td>
        <MomentTime at={clock.startedAt} language={language} />
      </td>
      <td>{due(clock.promised)}</td>
      <td>{due(clock.statutory)}</td>
      <td>{clock.stoppedAt && <MomentTime at={clock.stoppedAt} language={language} />}</td>
      <td>{clock.usedWorkingDays}</td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '期限说明',
    clocks: '本件的各项期限',
    clock: '期限',
    started: '开始',
    promised: '承诺到期',
    statutory: '法定到期',
    stopped: '结束',
    used: '已用工作日',
    running: '（计时中）',
    inTime: '（按时）',
    late: '（超期）',
    lapsed: '（逾期未办）',
  },
  en: {
    title: 'Why these dates',
    clocks: 'Clocks of this case',
    clock: 'Clock',
    started: 'Started',
    promised: 'Promised by',
    statutory: 'By law',
    stopped: 'Stopped',
    used: 'Working days used',
    running: '(running)',
    inTime: '(in time)',
    late: '(late)',
    lapsed: '(let go by)',
  },
});
