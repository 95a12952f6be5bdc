import * as batch from '@yichuang/contract/queueing-batch.ts';
import * as earlier from '@yichuang/contract/queueing-earlier.ts';
import * as phrases from '@yichuang/contract/queueing-phrases.ts';
import { acts, type Reading, reads } from '../context.ts';
import { viewUpload } from '../documents/index.ts';
import { dropPhrase, keepPhrase, notePhraseUse } from './change-phrases.ts';
import { findEarlierCases } from './earlier-at-desk.ts';
import { takeEarlierPaper } from './earlier-papers.ts';
import { viewPhrases } from './phrases.ts';
import { takeBatch, viewBatch } from './take-batch.ts';
import { noteDuplicate, takeEarlierAnswers, viewDuplicateNotes, viewEarlierAnswers } from './take-earlier.ts';

const everyPhrase = (_done: unknown, context: Reading) => viewPhrases(context);

/** What the desk has at hand besides the case: earlier cases of the person, and phrases. */
export const deskPartRoutes = [
  acts(batch.takeBatch, takeBatch, viewBatch),
  reads(earlier.findEarlierCases, findEarlierCases),
  acts(earlier.takeEarlierAnswers, takeEarlierAnswers, viewEarlierAnswers),
  acts(earlier.takeEarlierPaper, takeEarlierPaper, viewUpload),
  acts(earlier.noteDuplicate, noteDuplicate, viewDuplicateNotes),
  reads(phrases.listPhrases, (_input, context) => viewPhrases(context)),
  acts(phrases.keepPhrase, keepPhrase, everyPhrase),
  acts(phrases.dropPhrase, dropPhrase, everyPhrase),
  acts(phrases.notePhraseUse, notePhraseUse, async ({ key }) => ({ key })),
];
