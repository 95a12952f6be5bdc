import { channelPlanFigures } from './channel-plan.ts';
import { dueDates } from './due-dates.ts';
import { instantCases } from './instant-cases.ts';
import { measurePapers } from './papers.ts';
import { publicPages } from './public-pages.ts';
import { startUp } from './start-up.ts';

/** All measurements, one after another on a quiet machine: `npm run bench`, with `-- --json` for one JSON object. */
const BENCHES = [dueDates, channelPlanFigures, papers, instantCases, publicPages, startUp] as const;

async function papers() {
  return { name: 'papers', figures: await measurePapers() };
}

const results: Record<string, unknown> = {};
for (const bench of BENCHES) {
  const { name, figures } = await bench();
  results[name] = figures;
  if (!process.argv.includes('--json')) {
    process.stdout.write(`${name}\n`);
    for (const [figure, value] of Object.entries(figures))
      process.stdout.write(`  ${figure}: ${JSON.stringify(value)}\n`);
  }
}
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results)}\n`);
process.exit(0);
