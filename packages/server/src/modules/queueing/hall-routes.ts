import * as halls from '@yichuang/contract/queueing-hall.ts';
import { acts, type Reading, reads } from '../context.ts';
import { assignCounter } from './assign-counter.ts';
import { readHallPlan } from './hall-plan.ts';
import { readHallWatch } from './hall-watch.ts';
import { releaseCounter } from './release-counter.ts';
import { suggestOpenings } from './suggest-openings.ts';

const theHall = ({ hall }: { readonly hall: string }, context: Reading) => readHallWatch(hall, context);

/** 大厅: its plan for everybody, and what its manager acts on. */
export const hallRoutes = [
  reads(halls.readHallPlan, ({ params }, context) => readHallPlan(params.hall, context)),
  reads(halls.readHallWatch, ({ params }, context) => readHallWatch(params.hall, context)),
  reads(halls.suggestOpenings, suggestOpenings),
  acts(halls.assignCounter, assignCounter, theHall),
  acts(halls.releaseCounter, releaseCounter, theHall),
];
