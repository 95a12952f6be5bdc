import * as catalogue from '@yichuang/contract/catalogue.ts';
import * as organisation from '@yichuang/contract/organisation.ts';
import { reads } from '../context.ts';
import { listDepartments } from './departments.ts';
import { listEvents, viewEvent } from './events.ts';
import { listItems } from './guide.ts';
import { search } from './search.ts';

export const catalogueRoutes = [
  reads(catalogue.listItems, listItems),
  reads(catalogue.search, ({ query }, context) => search(query.q, context)),
  reads(catalogue.listEvents, (_input, context) => listEvents(context)),
  reads(catalogue.readEvent, ({ params }, context) => viewEvent(params.slug, context)),
  reads(organisation.listDepartments, (_input, context) => listDepartments(context)),
];
