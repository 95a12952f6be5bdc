import { fileURLToPath } from 'node:url';
import { samplePaper } from '@yichuang/server/modules/documents/paper-sample.ts';
import { documentFontPaths } from '@yichuang/server/platform/typesetting/fonts.ts';
import { createTypesetter } from '@yichuang/server/platform/typesetting/typesetter.ts';

/** What acceptance notices of one page cost, data and symbols included; every one has another name and number. */
export type PaperFigures = {
  /** Milliseconds from nothing to the first PDF: thread, fonts, template. */
  readonly firstPaper: number;
  readonly pdfsPerSecond: number;
  readonly previewsPerSecond: number;
  readonly pdfBytes: number;
  readonly previewBytes: number;
};

const WARM_UP = 20;
const ROUNDS = 200;

export async function measurePapers(rounds = ROUNDS): Promise<PaperFigures> {
  const typesetter = createTypesetter({
    fontPaths: documentFontPaths(),
    templatesDir: fileURLToPath(new URL('../templates', import.meta.url)),
  });
  const pdf = async (serial: number) => {
    const { template, data } = numberedPaper(serial);
    return typesetter.pdf(template, data);
  };
  const preview = async (serial: number) => {
    const { template, data } = numberedPaper(serial);
    return typesetter.svg(template, data);
  };

  const begin = performance.now();
  const first = await pdf(0);
  const firstPaper = performance.now() - begin;
  for (let serial = 1; serial <= WARM_UP; serial += 1) await Promise.all([pdf(serial), preview(serial)]);

  const figures = {
    firstPaper: Math.round(firstPaper),
    pdfsPerSecond: await perSecond(pdf, rounds),
    previewsPerSecond: await perSecond(preview, rounds),
    pdfBytes: first.length,
    previewBytes: Buffer.byteLength((await preview(0)).join('')),
  };
  await typesetter.close();
  return figures;
}

function numberedPaper(serial: number) {
  const digits = String(serial).padStart(5, '0');
  return samplePaper({
    caseNumber: `510109200710301${digits}7`,
    letterNumber: `成高许受〔2007〕${digits}号`,
    applicant: {
      kind: 'person',
      name: `王芳${serial}`,
      idType: '居民身份证',
      maskedId: '510***********1234',
    },
  });
}

async function perSecond(work: (serial: number) => Promise<unknown>, rounds: number): Promise<number> {
  const begin = performance.now();
  for (let serial = 1000; serial < 1000 + rounds; serial += 1) await work(serial);
  return Math.round((rounds / (performance.now() - begin)) * 10_000) / 10;
}

if (import.meta.main) console.log(JSON.stringify(await measurePapers(), null, 2));
