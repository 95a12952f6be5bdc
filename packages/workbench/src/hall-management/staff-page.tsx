import { enterLeave, withdrawLeave } from '@yichuang/contract/queueing-leave.ts';
import {
  changeSkill,
  type LeaveView,
  listStaff,
  type StaffList,
  type StaffView,
} from '@yichuang/contract/queueing-staff.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link, useActionData, useLoaderData } from 'react-router';
import { ActNotes } from '#parts/act-notes.tsx';
import { Empty } from '#parts/notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { asResult, freshOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { formValues } from './form-values.ts';
import { LEAVE_WORDS, LeavePanel } from './leave-panel.tsx';
import { ManagementLinks } from './management-links.tsx';
import { SkillForm } from './skill-form.tsx';

export async function loader(asked: Asked) {
  const staff = await read(asked, listStaff, {});
  return { staff, chosen: new URL(asked.request.url).searchParams.get('clerk') };
}

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const { text, all, codes, whole } = formValues(form);
  const common = { key: text('key'), typed: form };
  const params = { accountId: text('accountId') };
  if (text('act') === 'withdraw') {
    const input = { params: { leaveId: text('leaveId') }, body: {} };
    return asResult(await write(asked, { ...common, route: withdrawLeave, input }));
  }
  if (text('act') === 'leave') {
    const body = {
      from: text('from'),
      to: text('to'),
      kind: (text('kind') || 'annual') as LeaveView['kind'],
    };
    return asResult(await write(asked, { ...common, route: enterLeave, input: { params, body } }));
  }
  const body = {
    version: whole('version'),
    services: all('services'),
    counters: codes('counters').map((code) => code.toUpperCase()),
  };
  return asResult(await write(asked, { ...common, route: changeSkill, input: { params, body } }));
}

/** 窗口人员: what each can do and where, and when they are away. */
export function Component() {
  const { staff: loaded, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(WORDS);
  const staff: StaffList = (answer?.ok === false ? freshOf<StaffList>(answer) : undefined) ?? loaded;
  const clerk = staff.rows.find(({ accountId }) => accountId === chosen);
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">{words.total(staff.rows.length)}</p>
        <ManagementLinks here="staff" />
      </PageHead>
      <ActNotes answer={answer} done={words.saved} changes={() => []} />
      {clerk && (
        <SkillForm key={`${clerk.accountId}/${clerk.version}`} clerk={clerk} staff={staff} answer={answer} />
      )}
      {clerk && <LeavePanel key={clerk.accountId} clerk={clerk} answer={answer} />}
      {staff.rows.length === 0 ? <Empty>{words.empty}</Empty> : <StaffTable staff={staff} />}
    </>
  );
}

function StaffTable({ staff }: { readonly staff: StaffList }) {
  const words = useWords(WORDS);
  return (
    <table className="rows-table">
      <caption className="spoken">{words.title}</caption>
      <thead>
        <tr>
          {[words.name, words.services, words.counters, words.leave, words.act].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {staff.rows.map((row) => (
          <StaffLine key={row.accountId} row={row} staff={staff} />
        ))}
      </tbody>
    </table>
  );
}

function StaffLine({ row, staff }: { readonly row: StaffView; readonly staff: StaffList }) {
  const words = useWords(WORDS);
  const kinds = useWords(LEAVE_WORDS);
  const { language } = useLanguage();
  const services = staff.services.filter(({ code }) => row.services.includes(code));
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {row.name}
      </th>
      <td>{services.length === 0 ? words.all : services.map((one) => nameIn(language, one)).join('、')}</td>
      <td className="number">{row.counters.length === 0 ? words.all : row.counters.join(' ')}</td>
      <td className="number">
        {row.leave.map(({ leaveId, from, to, kind }) => (
          <span key={leaveId}>
            {kinds[kind]} {from}–{to}{' '}
          </span>
        ))}
      </td>
      <td>
        <Link to={`?clerk=${row.accountId}`} aria-label={words.changeOf(row.name)}>
          {words.change}
        </Link>
      </td>
    </tr>
  );
}

const WORDS = bilingual({
  zh: {
    title: '窗口人员和技能',
    total: (count: number) => `${count} 人`,
    empty: '还没有窗口人员账号。账号由系统管理员开立。',
    name: '姓名',
    services: '能办的业务',
    counters: '值守的窗口',
    all: '不限',
    leave: '请假',
    act: '操作',
    change: '技能和请假',
    changeOf: (name: string) => `${name}的技能和请假`,
    saved: '已保存。下次上岗、调派和排班都按它。',
  },
  en: {
    title: 'Clerks and skills',
    total: (count: number) => `${count} clerks`,
    empty: 'There are no accounts of clerks yet. An administrator opens them.',
    name: 'Name',
    services: 'Services',
    counters: 'Counters',
    all: 'any',
    leave: 'Leave',
    act: 'Act',
    change: 'Skills and leave',
    changeOf: (name: string) => `Skills and leave of ${name}`,
    saved: 'Saved. It holds the next time the clerk sits down or is sent, and in the rota.',
  },
});
