import * as handling from '@yichuang/contract/channel-handling.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import { correctApplication } from './correct-application.ts';
import { handOutResults } from './hand-out.ts';
import { viewHandling } from './handling-view.ts';
import { nameDefect, takeBackDefect } from './name-defect.ts';
import { readLetter } from './read-letter.ts';
import { reportStep } from './report-step.ts';
import { requestJointCorrection } from './request-joint-correction.ts';
import { urgeSteps } from './urge.ts';
import { urgingRoutes } from './urging-routes.ts';

const theHandling = ({ applicationId }: { readonly applicationId: string }, context: Reading) =>
  viewHandling(applicationId, context);

/** 统筹办理 of one application by the centre and the departments together. */
export const handlingRoutes = [
  reads(handling.readHandling, ({ params }, context) => theHandling(params, context)),
  acts(handling.nameDefect, nameDefect, theHandling),
  acts(handling.takeBackDefect, takeBackDefect, theHandling),
  acts(handling.requestJointCorrection, requestJointCorrection, theHandling),
  acts(handling.correctApplication, correctApplication, theHandling),
  acts(handling.reportStep, reportStep, theHandling),
  acts(handling.urgeSteps, urgeSteps, theHandling),
  acts(handling.handOutResults, handOutResults, theHandling),
  ...urgingRoutes,
  sendsFile(handling.readApplicationLetter, readLetter),
];
