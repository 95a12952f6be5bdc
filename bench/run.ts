import { channelPlanFigures } from './channel-plan.ts';
import { desk } from './desk.ts';
import { dueDates } from './due-dates.ts';
import { instantCases } from './instant-cases.ts';
import { lifeWalk } from './life-walk.ts';
import { measurePapers } from './papers.ts';
import { publicPages } from './public-pages.ts';
import { startUp } from './start-up.ts';
import { streams } from './streams.ts';
import { yearOfCases } from './year-of-cases.ts';

/**
 * Measurements, one after another on a quiet machine: `npm run bench` for all, `npm run bench -- pages papers` for
 * some, with `--json` for one JSON object. What a figure includes stands above its function.
 */
const BENCHES = {
  'due-dates': dueDates,
  'channel-plan': channelPlanFigures,
  'life-walk': lifeWalk,
  papers: measurePapers,
  'instant-cases': instantCases,
  pages: publicPages,
  'start-up': startUp,
  streams,
  year: yearOfCases,
  desk,
};

const names = process.argv.slice(2).filter((name) => name !== '--json');
const isJson = process.argv.includes('--json');
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `no bench is named ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}

const results: Record<string, unknown> = {};
for (const [key, bench] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(key)) continue;
  const { name, figures } = await bench();
  results[name] = figures;
  if (isJson) continue;
  process.stdout.write(`${name}\n`);
  for (const [figure, value] of Object.entries(figures))
    process.stdout.write(`  ${figure}: ${inWords(value)}\n`);
}
if (isJson) process.stdout.write(`${JSON.stringify(results)}\n`);
process.exit(0);

function inWords(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${inWords(part)}`)
    .join(', ');
}
