import type { Config } from '#platform/config.ts';
import { DEMO_PASSWORD } from '../modules/identity/index.ts';

/** A server that answers, and what people need to use it. */
export type Ready = { readonly config: Config; readonly setUpUrl: string | null; readonly seconds: number };

const DEMO_ACCOUNTS = [
  { loginName: 'clerk', role: '综合窗口' },
  { loginName: 'reviewer-gsj', role: '工商局审批' },
  { loginName: 'archivist', role: '档案员' },
  { loginName: 'supervisor', role: '中心监督' },
  { loginName: 'admin', role: '系统管理' },
] as const;

/** The stable answer of `--json`; `event` tells it from the lines of the log. */
export const readyJson = ({ config, setUpUrl, seconds }: Ready) => ({
  event: 'ready',
  website: `${config.publicUrl}/`,
  workbench: `${config.publicUrl}/w`,
  mode: config.mode,
  home: config.home,
  database: config.databaseUrl ? 'DATABASE_URL' : 'embedded',
  setUpUrl,
  demo: config.mode === 'demo' ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null,
  seconds: Number(seconds.toFixed(1)),
});

export function readyText({ config, setUpUrl, seconds }: Ready): string {
  const { publicUrl, mode, home, databaseUrl } = config;
  const lines = [
    `Ready after ${seconds.toFixed(1)} s.`,
    '',
    `  网站 Website        ${publicUrl}/`,
    `  工作台 Workbench    ${publicUrl}/w`,
    `  数据 Data           ${databaseUrl ? 'DATABASE_URL' : home}`,
  ];
  if (setUpUrl) lines.push(`  一次性设置 Set-up   ${setUpUrl}`);
  if (mode === 'demo') {
    lines.push(
      '',
      '  演示环境，数据均为虚构。Demo: every name and case is invented.',
      `  ${DEMO_ACCOUNTS.map(({ loginName, role }) => `${loginName} ${role}`).join(' · ')}`,
      `  口令 Password: ${DEMO_PASSWORD}`,
    );
  }
  return [...lines, '', 'Ctrl-C stops it.'].join('\n');
}
