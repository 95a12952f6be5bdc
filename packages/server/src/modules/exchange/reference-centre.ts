import { join } from 'node:path';
import { REPOSITORY } from '#platform/repository.ts';

/** The centre whose data come with the product, and what its data folder does not say. */
export const REFERENCE_CENTRE = {
  folder: join(REPOSITORY, 'data/chengdu-hightech-2007'),
  name: '成都高新区政务服务中心',
  regionCode: '510109',
  officeHours: '08:30-12:00,13:00-17:30',
  letterPrefix: '成高',
} as const;
