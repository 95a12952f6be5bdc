import * as clock from '@yichuang/contract/clock.ts';
import { reads } from '../context.ts';
import { explainDue } from './explain-due.ts';

export const clockRoutes = [reads(clock.explainDue, explainDue)];
