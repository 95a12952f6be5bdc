import * as complaints from '@yichuang/contract/complaints.ts';
import * as ratings from '@yichuang/contract/complaints-ratings.ts';
import { actsOnce, reads } from '../context.ts';
import { listRatings } from './list-ratings.ts';
import { rateAtPad, rateByLink } from './rate.ts';
import { remedyRoutes } from './remedy-routes.ts';
import { viewDeskRating } from './view-desk-rating.ts';
import { viewPad } from './view-pad.ts';
import { viewRatingPage } from './view-rating-page.ts';

export const complaintsRoutes = [
  reads(complaints.readRatingPage, viewRatingPage),
  actsOnce(complaints.rateByLink, rateByLink),
  reads(complaints.readPad, viewPad),
  actsOnce(complaints.rateAtPad, rateAtPad),
  reads(complaints.readDeskRating, viewDeskRating),
  reads(ratings.listRatings, listRatings),
  ...remedyRoutes,
];
