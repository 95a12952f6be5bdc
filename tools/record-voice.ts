import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECORDINGS } from '@yichuang/domain/queueing/spoken-call.ts';

/**
 * Makes the recordings that a hall screen speaks with where its browser has no Chinese voice. Needs espeak-ng and sox;
 * run once, and again when a word of the call changes: `node tools/record-voice.ts`.
 */
const FOLDER = join(import.meta.dirname, '../packages/portal/public/voice');

/** A woman's voice, slowly; Chinese in pinyin with its tones, letters by their English names as in any hall. */
const CHINESE = ['-v', 'cmn-latn-pinyin+f3', '-s', '135'];
const LETTERS = ['-v', 'en-gb+f3', '-s', '135'];

/** 16,000 dots a second and eight bits each: what loudspeakers of a hall give back, in a third of the size. */
const SMALL = ['-r', '16000', '-c', '1', '-b', '8', '-e', 'unsigned-integer'];
/** Silence at both ends is cut off, so that the pieces follow one another as in speech. */
const TRIMMED = ['silence', '1', '0.01', '1%', 'reverse', 'silence', '1', '0.01', '1%', 'reverse'];

const scratch = mkdtempSync(join(tmpdir(), 'yichuang-voice-'));
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of RECORDINGS) {
  const spoken = join(scratch, `${name}.wav`);
  execFileSync('espeak-ng', [...(/^[A-Z]$/.test(text) ? LETTERS : CHINESE), '-w', spoken, text]);
  const recorded = join(FOLDER, `${name}.wav`);
  execFileSync('sox', ['-R', spoken, ...SMALL, recorded, ...TRIMMED, 'norm', '-3', 'pad', '0', '0.04']);
}
rmSync(scratch, { recursive: true });
process.stdout.write(`${RECORDINGS.size} recordings in ${FOLDER}\n`);
