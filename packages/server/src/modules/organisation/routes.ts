import * as organisation from '@yichuang/contract/organisation.ts';
import { acts, reads } from '../context.ts';
import { viewCentre } from './centre.ts';
import { changeCentre } from './change-centre.ts';

export const organisationRoutes = [
  reads(organisation.readCentre, (_input, context) => viewCentre(context)),
  acts(organisation.changeCentre, changeCentre, (_done, context) => viewCentre(context)),
];
