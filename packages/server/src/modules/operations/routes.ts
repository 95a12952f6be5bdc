import * as operations from '@yichuang/contract/operations.ts';
import { reads } from '../context.ts';
import { readHealth } from './health.ts';

export const operationsRoutes = [reads(operations.readHealth, (_input, context) => readHealth(context))];
