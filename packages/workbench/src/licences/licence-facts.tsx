import type { LicenceView } from '@yichuang/contract/licences.ts';
import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { DayTime, MomentTime } from '@yichuang/ui/moment.tsx';
import { Link } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { itemNameIn } from '#cases/item-name.ts';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { Term } from './term.tsx';

type Props = { readonly view: LicenceView };

/** 证照: whose it is, for what, from which case. */
export function LicenceFacts({ view }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <Panel title={words.licence}>
      <dl className="facts">
        <Fact label={words.holder}>
          <Mixed language={language}>{view.holderName}</Mixed>
        </Fact>
        <Fact label={words.item}>{itemNameIn(language, view)}</Fact>
        <Fact label={words.department}>{nameIn(language, view.department)}</Fact>
        <Fact label={words.issued}>
          <MomentTime at={view.issuedAt} now={view.now} language={language} />
        </Fact>
        <Fact label={words.case}>
          <Link to={`/cases/${view.caseId}`}>
            <CaseNumber value={view.caseNumber} />
          </Link>
        </Fact>
      </dl>
    </Panel>
  );
}

/** 有效期: the term, since when it is in its state, and by when to ask for the next one. */
export function TermFacts({ view }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { renewal } = view;
  return (
    <Panel title={words.term}>
      <dl className="facts">
        <Fact label={words.term}>
          <Term from={view.termFrom} until={view.validUntil} language={language} />
        </Fact>
        <Fact label={words.firstValid}>
          {view.termFrom !== view.validFrom && <DayTime on={view.validFrom} language={language} />}
        </Fact>
        <Fact label={words.since}>
          <DayTime on={view.stateSince} language={language} />
        </Fact>
        <Fact label={words.inForce}>{view.isInForce ? words.yes : words.no}</Fact>
        <Fact label={words.renewalDue}>
          {view.renewalDueOn && <DayTime on={view.renewalDueOn} deadline language={language} />}
        </Fact>
        <Fact label={words.renewal}>
          {renewal && (
            <>
              <DayTime on={renewal.requestedOn} language={language} />{' '}
              {renewal.isTimely ? words.timely : words.late}
            </>
          )}
        </Fact>
      </dl>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    licence: '证照',
    holder: '持有人',
    item: '事项',
    department: '发证机关',
    issued: '颁发',
    case: '准予的办件',
    term: '有效期',
    firstValid: '首次生效',
    since: '现在的状态始于',
    inForce: '今天是否有效',
    yes: '有效',
    no: '无效',
    renewalDue: '最迟提出延续申请',
    renewal: '延续申请',
    timely: '按时提出，期满前未决定即视为准予延续',
    late: '未按时提出，期满前未决定即失效',
  },
  en: {
    licence: 'Licence',
    holder: 'Holder',
    item: 'Item',
    department: 'Issued by',
    issued: 'Issued',
    case: 'Granted in case',
    term: 'Term',
    firstValid: 'First valid',
    since: 'In this state since',
    inForce: 'Good today',
    yes: 'Yes',
    no: 'No',
    renewalDue: 'Renewal to be asked for by',
    renewal: 'Request for renewal',
    timely: 'in time: without a decision before the end it is renewed by law',
    late: 'late: without a decision before the end it runs out',
  },
});
