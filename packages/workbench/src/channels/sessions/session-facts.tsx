import type { SessionView } from '@yichuang/contract/channel-session-views.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Fact } from '#cases/case-content.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { slotWords } from './session-words.ts';

/** 时间、地点、申请人: and the file for one's own calendar. */
export function SessionFacts({ session }: { session: SessionView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { minutes } = session;
  return (
    <Panel title={words.facts}>
      <dl className="facts">
        <Fact label={words.when}>
          {slotWords(session, language)}
          {session.moves > 0 && <span className="hint"> {words.moved(session.moves)}</span>}
        </Fact>
        <Fact label={words.place}>
          <span lang="zh-CN">{session.place}</span>
        </Fact>
        <Fact label={words.reason}>
          {session.changeReason && <span lang="zh-CN">{session.changeReason}</span>}
        </Fact>
        <Fact label={words.applicant}>{session.isApplicantInvited ? words.invited : words.notInvited}</Fact>
        <Fact label={words.preparation}>
          {session.preparation && <span lang="zh-CN">{session.preparation}</span>}
        </Fact>
        <Fact label={words.minutes}>
          {minutes && `${minutes.by} · ${minutes.isApplicantPresent ? words.came : words.stayedAway}`}
        </Fact>
      </dl>
      <p className="acts">
        <a className="button button-quiet" href={session.invitationPath} download>
          {words.calendar}
        </a>{' '}
        {session.papers.map(({ letterId, title, titleEn, number, path }) => (
          <a key={letterId} className="button button-quiet" href={path}>
            {words.print} {language === 'en' ? titleEn : title} <span lang="zh-CN">{number}</span>
          </a>
        ))}
      </p>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    facts: '时间地点',
    when: '时间',
    place: '地点',
    moved: (count: number) => `已改期 ${count} 次`,
    reason: '改期或者取消的原因',
    applicant: '申请人',
    invited: '通知参加',
    notInvited: '不参加',
    preparation: '请申请人准备',
    minutes: '纪要',
    came: '申请人到场',
    stayedAway: '申请人未到场',
    calendar: '下载日历文件（.ics）',
    print: '打印',
  },
  en: {
    facts: 'Time and place',
    when: 'When',
    place: 'Place',
    moved: (count: number) => (count === 1 ? 'moved once' : `moved ${count} times`),
    reason: 'Why moved or cancelled',
    applicant: 'Applicant',
    invited: 'invited',
    notInvited: 'does not take part',
    preparation: 'The applicant is to prepare',
    minutes: 'Minutes',
    came: 'the applicant was there',
    stayedAway: 'the applicant was not there',
    calendar: 'Download for the calendar (.ics)',
    print: 'Print',
  },
});
