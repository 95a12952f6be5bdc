import { fileURLToPath } from 'node:url';
import { sampleLetters } from '@yichuang/domain/documents/decision-samples.ts';
import { markedPaper, samplePaper } from '@yichuang/server/modules/documents/paper-sample.ts';
import { documentFontPaths } from '@yichuang/server/platform/typesetting/fonts.ts';
import { createTypesetter } from '@yichuang/server/platform/typesetting/typesetter.ts';

const WARM_UP = 20;
const ROUNDS = 200;

/** What acceptance notices of one page cost, data and symbols included; every one has another name and number. */
export async function measurePapers() {
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

  const mixed = async (serial: number) => {
    const { template, data } = paperOfSomeKind(serial);
    return typesetter.pdf(template, data);
  };

  const begin = performance.now();
  const first = await pdf(0);
  const firstPaper = performance.now() - begin;
  for (let serial = 1; serial <= WARM_UP; serial += 1) await Promise.all([pdf(serial), preview(serial)]);

  const figures = {
    // From nothing to the first PDF: thread, fonts, template.
    firstPaperMs: Math.round(firstPaper),
    pdfsPerSecond: await perSecond(pdf),
    // One of every kind in turn, so that hardly anything is left over from the paper before.
    mixedPdfsPerSecond: await perSecond(mixed),
    previewsPerSecond: await perSecond(preview),
    pdfBytes: first.length,
    previewBytes: Buffer.byteLength((await preview(0)).join('')),
  };
  await typesetter.close();
  return { name: 'papers', figures };
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

const KINDS = Object.values(sampleLetters);

function paperOfSomeKind(serial: number) {
  const letter = KINDS[serial % KINDS.length];
  if (!letter) throw new Error('no kind of paper');
  return markedPaper(letter.write({ letterNumber: `成高许测〔2007〕${String(serial).padStart(5, '0')}号` }));
}

async function perSecond(work: (serial: number) => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  for (let serial = 1000; serial < 1000 + ROUNDS; serial += 1) await work(serial);
  return Math.round((ROUNDS / (performance.now() - begin)) * 10_000) / 10;
}
