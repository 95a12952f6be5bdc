import * as statistics from '@yichuang/contract/statistics.ts';
import { reads } from '../context.ts';
import { listFigureRows, readFigures } from './figures.ts';

export const statisticsRoutes = [
  reads(statistics.readFigures, readFigures),
  reads(statistics.listFigureRows, listFigureRows),
];
