import { MOST_SESSIONS, type readSessionInvitation as route } from '@yichuang/contract/channel-sessions.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { type Instant, instantText, localAt, localText } from '@yichuang/domain/time/instant.ts';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { type LoadedSession, loadSessions } from './load-sessions.ts';
import { viewApplication } from './view.ts';

const ZONE = 'Asia/Shanghai';

/** No daylight saving since 1992, so one rule says all. */
const ZONE_RULE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

const TITLES = { meeting: '联合会审', visit: '联合踏勘' } as const;

/**
 * A session for one's own calendar (RFC 5545, 5546): the id stays, the sequence grows when it is moved or cancelled, so
 * that a calendar replaces or removes what it has.
 *
 * @throws not-found outside the reach
 */
export async function sessionInvitation({ params }: ParsedOf<typeof route>, context: Reading) {
  const { applicationId, sessionId } = params;
  const { applicationNumber, channel } = await viewApplication(applicationId, context);
  const all = await loadSessions(context.db, context.centreId, {
    applicationIds: [applicationId],
    most: MOST_SESSIONS,
  });
  const loaded = all.find(({ row }) => row.sessionId === sessionId);
  if (!loaded) throw notFound();
  const about = `${channel.name} ${applicationNumber}`;
  const page = `${context.server.config.publicUrl}/w/projects/${applicationId}/sessions/${sessionId}`;
  const text = calendarOf(loaded, { about, page, now: context.now });
  return { bytes: Buffer.from(text), type: 'text/calendar; charset=utf-8', name: `${sessionId}.ics` };
}

type Told = { readonly about: string; readonly page: string; readonly now: Instant };

function calendarOf({ session, agenda }: LoadedSession, { about, page, now }: Told): string {
  const { sessionId, kind, slot, moves, cancelledAt, preparation } = session;
  const isCancelled = cancelledAt !== undefined;
  const calendar = ical({
    prodId: { company: 'Yichuang', product: 'Joint sessions', language: 'ZH' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // The name stays out of the calendar: with it the library writes the stamp, which is UTC, as local time.
    timezone: { name: null, generator: () => ZONE_RULE },
  });
  calendar.createEvent({
    id: sessionId,
    sequence: moves + (isCancelled ? 1 : 0),
    stamp: instantText(now),
    // As wall time: of a moment the library would take the hour of the machine it runs on.
    start: localText(localAt(slot.startsAt)),
    end: localText(localAt(slot.endsAt)),
    timezone: ZONE,
    summary: `${TITLES[kind]}：${about}`,
    location: slot.place,
    description: [...agenda.map(({ topic }, index) => `${index + 1}. ${topic}`), preparation]
      .filter((line) => line !== '')
      .join('\n'),
    url: page,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
