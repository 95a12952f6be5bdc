import {
  type AppointmentSettings,
  readAppointmentSettings,
} from '@yichuang/contract/queueing-appointment-rules.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { asResult, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { useFormKey, useTyped } from '#wire/use-form.ts';
import { actOnAppointments } from './appointment-acts.ts';
import { HallDays } from './hall-days.tsx';
import { RULE_WORDS, RulesForm } from './rules-form.tsx';

export const loader = (asked: Asked): Promise<AppointmentSettings> =>
  read(asked, readAppointmentSettings, {});

export const action = async (asked: Asked) => asResult(await actOnAppointments(asked));

/** 预约设置: how many places are offered, to whom, and on which days a hall differs. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const view = newestView(loaded, answer?.act === 'rules' ? answer : undefined);
  const words = useWords(WORDS);
  const rules = useWords(RULE_WORDS);
  const typed = useTyped();
  const calledOff = answer?.ok ? answer.value.calledOff : 0;
  // Each act that was done is a new page, and a new key.
  const key = useFormKey(`${view.version}/${view.days.map(({ hall, on, version }) => hall + on + version)}`);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.booked(view.booked)}</p>
        <Link className="button button-quiet" to="/admin/settings">
          {words.back}
        </Link>
      </PageHead>
      <ActNotes
        key={`${view.version}-${answer?.act}`}
        answer={answer}
        done={words[answer?.act ?? 'rules'] + (calledOff > 0 ? words.calledOff(calledOff) : '')}
        changes={(fresh) => changedRules(loaded, fresh, rules)}
      />
      <RulesForm view={view} answer={answer} typed={typed} formKey={key} />
      <HallDays view={view} answer={answer} formKey={key} />
    </>
  );
}

type RuleNames = Readonly<Record<string, unknown>>;

/** What a colleague changed, rule by rule. */
function changedRules(before: AppointmentSettings, now: AppointmentSettings, names: RuleNames) {
  return Object.entries(now.rules).flatMap(([rule, value]) => {
    const former = (before.rules as Readonly<Record<string, unknown>>)[rule];
    const isNumber = typeof value === 'number' && value !== former;
    return isNumber ? [`${String(names[rule])}：${String(former)} → ${value}`] : [];
  });
}

const WORDS = bilingual({
  zh: {
    title: '预约设置',
    booked: (count: number) => `还没到的预约 ${count} 个`,
    back: '中心设置',
    rules: '规则已保存，从现在起的预约按新规则。',
    day: '大厅开放日已保存。',
    drop: '已恢复按工作日历开放。',
    calledOff: (count: number) => `${count} 个预约不在开放时间内，已撤销并告诉本人，不算爽约。`,
  },
  en: {
    title: 'Appointments',
    booked: (count: number) => `${count} to come`,
    back: 'Settings of the centre',
    rules: 'The rules are saved and hold for whoever books from now on.',
    day: 'The day of the hall is saved.',
    drop: 'The hall follows the calendar again.',
    calledOff: (count: number) =>
      ` ${count} appointments do not fit the hours; they were called off, and count for nobody as missed.`,
  },
});
