import { type DepartmentEvent, departmentEvents } from '@yichuang/contract/channel-events.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import { useStream } from '#wire/stream.ts';

type Props = {
  /** The list of the page shows what came: it is read again. A page with a form leaves it as it is. */
  readonly readsAgain?: boolean;
};

/** 部门提醒: says at once that the department is urged, or that what it was invited to is cancelled. */
export function DepartmentNote({ readsAgain = false }: Props) {
  const { revalidate } = useRevalidator();
  const announce = useAnnounce();
  const words = useWords(WORDS);
  const [last, setLast] = useState<DepartmentEvent | null>(null);
  const permissions = useMe()?.permissions ?? [];
  const isFor = permissions.includes('cases.decide') || permissions.includes('supervision.judge');
  useStream(isFor ? departmentEvents : null, {
    onEvent(told) {
      const event = told as DepartmentEvent;
      setLast(event);
      announce(words[event.kind]);
      if (readsAgain) void revalidate();
    },
  });
  if (last === null) return null;
  return (
    <p className="note note-stale">
      <b>{words[last.kind]}</b> <Link to={placeOf(last)}>{words.open}</Link>
    </p>
  );
}

const placeOf = ({ applicationId, caseId, sessionId }: DepartmentEvent): string =>
  caseId === null ? `/projects/${applicationId}/sessions/${sessionId}` : `/cases/${caseId}`;

const WORDS = bilingual({
  zh: {
    urged: '刚刚收到催办。',
    urgedToSign: '刚刚收到催签。',
    sessionCancelled: '会审或者踏勘刚刚取消。',
    open: '打开',
  },
  en: {
    urged: 'A case was urged just now.',
    urgedToSign: 'A signature was urged just now.',
    sessionCancelled: 'A meeting or visit was cancelled just now.',
    open: 'Open it',
  },
});
