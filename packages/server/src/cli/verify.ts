import type { KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '#platform/config.ts';
import { keyFolder, type PaperRegister, publicKeysIn, verifyPaper } from '../modules/documents/index.ts';
import { note, say } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { type Judged, judgedJson, judgedText, judgement } from './verify-answer.ts';
import { askRegister } from './verify-register.ts';

/** `verify <pdf>`: is a paper ours and as issued; without a server, and without a database when there is none. */
export function verifyCommand(program: Command): void {
  program
    .command('verify <pdf>')
    .description('tell whether a paper is ours and unaltered; with a database also whether it was withdrawn')
    .option(
      '--keys <file>',
      'public keys of the centre (PEM, or the reply of /api/v1/documents/keys), for a machine that is not the centre’s',
    )
    .option('--json', 'one JSON object')
    .action(verify);
}

type Options = { readonly keys?: string; readonly json?: true };

async function verify(path: string, { keys, json }: Options): Promise<void> {
  const pdf = readPdf(path);
  const given = keys === undefined ? null : keysOfFile(keys);
  const config = readConfig(process.env);
  const { claims } = verifyPaper(pdf, []);
  const register = await askRegister(config, claims?.code ?? '', note);
  const judged: Judged = { path, ...judgement(pdf, given ?? trusted(config.home, register), register) };
  say(json ? JSON.stringify(judgedJson(judged)) : judgedText(judged));
  if (judged.verdict !== 'valid') process.exitCode = 1;
}

/** Keys of this installation: in its folder, and in its database. */
function trusted(home: string, register: PaperRegister | null): readonly KeyObject[] {
  const keys = [...keysOfFolder(keyFolder(home)), ...(register?.keys ?? [])];
  if (keys.length > 0) return keys;
  throw new UsageError(
    'no public key is known here; allowed: --keys with the file keys/papers-….pub.pem of the centre',
  );
}

const keysOfFolder = (folder: string): readonly KeyObject[] =>
  namesIn(folder)
    .filter((name) => name.endsWith('.pub.pem'))
    .flatMap((name) => publicKeysIn(readFileSync(join(folder, name), 'utf8')));

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

function keysOfFile(path: string): readonly KeyObject[] {
  const keys = publicKeysIn(bytesOf(path, '--keys ').toString('utf8'));
  if (keys.length > 0) return keys;
  throw new UsageError(
    `--keys ${path}: holds no public key; allowed: PEM, -----BEGIN PUBLIC KEY-----, or the reply of /api/v1/documents/keys`,
  );
}

function readPdf(path: string): Buffer {
  const pdf = bytesOf(path, '');
  if (pdf.subarray(0, 5).toString('latin1') === '%PDF-') return pdf;
  throw new UsageError(`${path}: is no PDF; allowed: the file of a paper as it was handed out`);
}

function bytesOf(path: string, label: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = 'unknown reason' } = error as { readonly code?: string };
    throw new UsageError(`${label}${path}: cannot be read (${code}); allowed: a file`);
  }
}
