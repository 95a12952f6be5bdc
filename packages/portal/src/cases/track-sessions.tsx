import type { SessionNotice } from '@yichuang/contract/session-notice.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { dayWords, momentWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';

type Props = { readonly sessions: readonly SessionNotice[] | undefined; readonly language: Language };

/** 踏勘和会审 that the applicant takes part in: when, where, who comes, what to prepare. */
export function TrackSessions({ sessions = [], language }: Props) {
  if (sessions.length === 0) return null;
  return (
    <section className="track-duty track-owed" aria-labelledby="sessions">
      <h2 id="sessions">{WORDS[language].title}</h2>
      {sessions.map((session) => (
        <Session key={session.sessionId} session={session} language={language} />
      ))}
    </section>
  );
}

function Session({ session, language }: { readonly session: SessionNotice; readonly language: Language }) {
  const words = WORDS[language];
  const { kind, startsAt, endsAt, place, preparation, departments, isMoved, isCancelled } = session;
  const when = `${dayWords(localDay(parseInstant(startsAt)), language)} ${timeOf(startsAt)}–${timeOf(endsAt)}`;
  if (isCancelled)
    return (
      <p>
        <b>{words.cancelled[kind](when)}</b>
      </p>
    );
  return (
    <>
      <p>
        <b>{words.called[kind](when)}</b>
        {isMoved && words.moved}
      </p>
      <dl className="track-visit">
        <dt>{words.place}</dt>
        <dd>
          <Mixed language={language}>{place}</Mixed>
        </dd>
        <dt>{words.departments}</dt>
        <dd>{departments.map((one) => nameIn(language, one)).join(language === 'en' ? ', ' : '、')}</dd>
        <dt>{words.preparation}</dt>
        <dd>
          <Mixed language={language}>{preparation}</Mixed>
        </dd>
      </dl>
      <p>{words.cannot}</p>
    </>
  );
}

const timeOf = (at: string): string => momentWords(at, 'zh').slice(-5);

const WORDS = bilingual({
  zh: {
    title: '各部门要和您见面',
    called: {
      visit: (when: string) => `${when}，各部门一起到现场踏勘，只来这一次。`,
      meeting: (when: string) => `${when}，请您参加各部门的会审。`,
    },
    cancelled: {
      visit: (when: string) => `原定${when}的现场踏勘已取消，您不用再准备。`,
      meeting: (when: string) => `原定${when}的会审已取消，您不用参加。`,
    },
    moved: '（时间或者地点改过，以这里为准。）',
    place: '地点',
    departments: '参加部门',
    preparation: '请您准备',
    cannot: '时间不方便的，请尽早给窗口打电话。办理期限照常计算，不会因此延长。',
  },
  en: {
    title: 'The departments meet you',
    called: {
      visit: (when: string) => `${when}: all departments visit the site together, once.`,
      meeting: (when: string) => `${when}: please take part in a meeting of the departments.`,
    },
    cancelled: {
      visit: (when: string) => `The site visit of ${when} was cancelled. You need not prepare anything.`,
      meeting: (when: string) => `The meeting of ${when} was cancelled. You need not come.`,
    },
    moved: ' (Time or place was changed; this is what holds.)',
    place: 'Where',
    departments: 'Who comes',
    preparation: 'Please prepare',
    cannot: 'If the time does not suit you, ring the counter soon. Your limits run on and do not get longer.',
  },
});
