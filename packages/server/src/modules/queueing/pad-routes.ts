import * as pad from '@yichuang/contract/queueing-pad.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import { answerAtPad, sayAnswered, signAtPad, signatureFile } from './answer-at-pad.ts';
import { viewDeskPad } from './desk-pad.ts';
import { askSignature, clearPad, presentAtPad } from './present-at-pad.ts';

const thePad = (_done: unknown, context: Reading) => viewDeskPad(context);

/** 客屏: the second screen of a counter. */
export const padRoutes = [
  reads(pad.readDeskPad, (_input, context) => viewDeskPad(context)),
  acts(pad.presentAtPad, presentAtPad, thePad),
  acts(pad.askSignature, askSignature, thePad),
  acts(pad.clearPad, clearPad, thePad),
  acts(pad.answerAtPad, answerAtPad, sayAnswered),
  acts(pad.signAtPad, signAtPad, sayAnswered),
  sendsFile(pad.readSignature, ({ params }, context) => signatureFile(params, context)),
];
