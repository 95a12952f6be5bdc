import * as documents from '@yichuang/contract/documents.ts';
import { reads } from '../context.ts';
import { verify } from './letters.ts';

export const documentRoutes = [
  reads(documents.verify, ({ params }, context) => verify(params.code, context)),
];
