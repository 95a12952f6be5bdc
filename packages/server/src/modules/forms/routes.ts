import { readGuide } from '@yichuang/contract/catalogue.ts';
import { reads } from '../context.ts';
import { viewGuideWithForm } from './guide.ts';

/** The drafts are bound by the module of the channels, which knows every subject of an application. */
export const formRoutes = [
  reads(readGuide, ({ params }, context) => viewGuideWithForm(params.code, context)),
];
