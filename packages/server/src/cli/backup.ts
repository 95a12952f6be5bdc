import {
  CHINA_TIME,
  type Instant,
  instantText,
  localAt,
  localText,
  parseInstant,
} from '@yichuang/domain/time/instant.ts';
import type { Command } from 'commander';
import { readConfig } from '#platform/config.ts';
import { BackupError } from '../start/backup/backup-error.ts';
import { type Made, makeBackup, type Watch } from '../start/backup/make-backup.ts';
import { type Restored, restoreBackup } from '../start/backup/restore-backup.ts';
import { note, say } from './progress.ts';
import { UsageError } from './usage-error.ts';

/** `backup`, `restore`: a copy of everything while the server works, and back from it. */
export function backupCommands(program: Command): void {
  program
    .command('backup <folder>')
    .description(
      'copy the embedded database and the files into an absent or empty folder; the server may be running',
    )
    .option('--json', 'one JSON object')
    .action(backup);
  program
    .command('restore <folder>')
    .description('bring a backup back into YICHUANG_HOME, which must hold no data')
    .option('--json', 'one JSON object')
    .action(restore);
}

type Options = { readonly json?: true };

async function backup(folder: string, { json }: Options): Promise<void> {
  const made = await watched((watch) => makeBackup(folder, readConfig(process.env), watch));
  for (const warning of made.warnings) note(`Warning: ${warning}`);
  say(json ? JSON.stringify(madeJson(made)) : madeText(made));
}

async function restore(folder: string, { json }: Options): Promise<void> {
  const restored = await watched((watch) => restoreBackup(folder, readConfig(process.env), watch));
  for (const fault of restored.checked.faults) note(`Fault: ${fault}`);
  say(json ? JSON.stringify(restoredJson(restored)) : restoredText(restored));
  if (restored.checked.faults.length > 0) process.exitCode = 1;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal asks for a clean end, a second one ends at once. Progress goes to standard error. */
async function watched<T>(work: (watch: Watch) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = () => ending.abort();
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await work({ log: note, signal: ending.signal });
  } catch (error) {
    if (error instanceof BackupError && error.kind === 'invalid') throw new UsageError(error.message);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
}

const bytesOf = ({ files }: Made['manifest']): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

const madeJson = ({ folder, manifest, warnings }: Made) => {
  const { files, folders: _folders, ...facts } = manifest;
  return { folder, ...facts, files: files.length, bytes: bytesOf(manifest), warnings };
};

function madeText({ folder, manifest }: Made): string {
  const { cases, files, endedAt } = manifest;
  const size = `${counted(files.length, 'file')}, ${Math.ceil(bytesOf(manifest) / 1_048_576)} MB`;
  return [
    `Backup of ${counted(cases, 'case')} as of ${momentText(parseInstant(endedAt))} in ${folder} (${size}).`,
    'It holds personal data: keep it as safe as the data, on another machine.',
  ].join('\n');
}

const restoredJson = ({ folder, home, manifest, checked }: Restored) => ({
  home,
  folder,
  asOf: manifest.endedAt,
  mode: manifest.mode,
  ...checked,
  now: instantText(checked.now),
});

function restoredText({ folder, home, manifest, checked }: Restored): string {
  const { cases, verified, papers, now, faults } = checked;
  const at = parseInstant(manifest.endedAt);
  return [
    `Restored ${counted(cases, 'case')} (${manifest.mode}) from ${folder} into ${home}.`,
    `The data are as of ${momentText(at)}, ${ageText(now - at)} ago: cases, accounts, passwords and sessions. Nothing later is in them.`,
    `Checked: the chains of ${counted(verified, 'journal')} (the newest cases, applications, licences, cards), the files of ${counted(papers, 'paper')}; ${counted(faults.length, 'fault')}.`,
  ].join('\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** By the clock of the place, to the second. */
const momentText = (at: Instant): string =>
  `${localText(localAt(parseInstant(`${instantText(at).slice(0, 19)}Z`), CHINA_TIME)).replace('T', ' ')} (+08:00)`;

const MINUTE_MS = 60_000;

function ageText(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE_MS));
  if (minutes < 120) return counted(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day');
}
