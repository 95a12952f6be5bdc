import { statfs } from 'node:fs/promises';
import type { HealthCheck, HealthView } from '@yichuang/contract/operations.ts';
import { instant, instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';
import type { Server } from '#platform/server.ts';
import { VERSION } from '#platform/version.ts';
import { officeClock } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { templateFaults } from '../documents/index.ts';
import { readWorkState } from './work-state.ts';

/** Settings without which an acknowledged act could be lost; and who we are. */
const databaseState = read({
  name: 'operations.database_state',
  params: {},
  row: {
    version: 'text',
    fsync: 'text',
    fullPageWrites: 'text',
    synchronousCommit: 'text',
    worksAs: 'text',
    isSuperuser: 'bool',
    serverNow: 'timestamptz',
  },
})`
  select current_setting('server_version') as version, current_setting('fsync') as fsync,
         current_setting('full_page_writes') as full_page_writes,
         current_setting('synchronous_commit') as synchronous_commit, current_user::text as works_as,
         (select rolsuper from pg_roles where rolname = current_user) as is_superuser, now() as server_now`;

const FREE_BYTES_WANTED = 500 * 1_048_576;

export async function readHealth(context: Reading): Promise<HealthView> {
  const { server, now } = context;
  const checks = [
    await databaseCheck(context.db),
    await jobsCheck(context.db),
    await calendarCheck(context),
    await diskCheck(server.config.home),
    await templatesCheck(server),
  ].flat();
  return {
    ok: checks.every(({ ok }) => ok),
    mode: server.config.mode,
    version: VERSION,
    startedAt: instantText(instant(server.startedAt)),
    now: instantText(now),
    checks,
  };
}

export async function databaseCheck(db: Db): Promise<HealthCheck[]> {
  const state = await db.maybe(databaseState, {});
  if (!state) return [{ name: '数据库', ok: false, detail: '没有回应' }];
  const weak = [state.fsync, state.fullPageWrites, state.synchronousCommit].includes('off');
  return [
    { name: '数据库', ok: true, detail: `PostgreSQL ${state.version}` },
    {
      name: '数据安全设置',
      ok: !weak,
      detail: weak
        ? 'fsync、full_page_writes、synchronous_commit 必须为 on'
        : 'fsync、full_page_writes、synchronous_commit 均已开启',
    },
    {
      name: '数据库权限',
      ok: !state.isSuperuser,
      detail: `以 ${state.worksAs} 身份运行${state.isSuperuser ? '，不得使用超级用户' : '，不能改动办件日志'}`,
    },
  ];
}

async function jobsCheck(db: Db): Promise<HealthCheck> {
  const { undispatched, due, failed } = await readWorkState(db);
  return { name: '后台任务', ok: failed === 0, detail: `等待 ${undispatched + due} 项，失败 ${failed} 项` };
}

/** A year without a notice makes every date in it provisional; in the last two months of a year that is a fault. */
async function calendarCheck({ db, server, centreId, today }: Reading): Promise<HealthCheck> {
  const { calendar } = await officeClock(db, server, centreId);
  const years = calendar.notices.map(({ year }) => year);
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(5) >= '11-15' ? [year, year + 1] : [year];
  const missing = wanted.filter((one) => !years.includes(one));
  return {
    name: '节假日安排',
    ok: missing.length === 0,
    detail:
      missing.length === 0
        ? `已有 ${wanted.join('、')} 年的通知`
        : `缺少 ${missing.join('、')} 年的通知，涉及的期限标为“暂定”`,
  };
}

/** 文书模板: one of the centre's own that cannot be used leaves the shipped one in use, and nobody would know. */
async function templatesCheck(server: Server): Promise<HealthCheck> {
  const faults = await templateFaults(server);
  return {
    name: '文书模板',
    ok: faults.length === 0,
    detail: faults.length === 0 ? '本中心的模板都能使用' : `暂用随产品提供的模板：${faults.join('；')}`,
  };
}

async function diskCheck(home: string): Promise<HealthCheck> {
  const { bavail, bsize } = await statfs(home);
  const free = bavail * bsize;
  return {
    name: '磁盘空间',
    ok: free >= FREE_BYTES_WANTED,
    detail: `剩余 ${(free / 1_073_741_824).toFixed(1)} GB`,
  };
}
