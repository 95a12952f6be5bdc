import { z } from 'zod';
import { route } from './route.ts';
import { Named } from './wire.ts';

export const HallView = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  address: z.string().nullable(),
  counters: z.int(),
});

/** 政务服务中心 as the public sees it. */
export const CentreView = z.object({
  name: z.string(),
  nameEn: z.string(),
  regionCode: z.string(),
  /** Office hours, for example `08:30-12:00,13:00-17:30`. */
  officeHours: z.string(),
  phone: z.string().nullable(),
  /** Where decisions can be contested (行政复议机关, 人民法院); null: told by the general name. */
  reviewBody: z.string().nullable(),
  court: z.string().nullable(),
  halls: z.array(HallView),
  demo: z.boolean(),
  version: z.int(),
});
export type CentreView = z.infer<typeof CentreView>;

export const readCentre = route({
  name: 'organisation.readCentre',
  summary: 'Name, halls and office hours of the centre.',
  method: 'GET',
  path: '/organisation/centre',
  allow: 'public',
  reply: CentreView,
});

export const changeCentre = route({
  name: 'organisation.changeCentre',
  summary: 'Change the settings of the centre.',
  method: 'POST',
  path: '/organisation/centre',
  allow: 'settings.manage',
  body: z.strictObject({
    version: z.int(),
    name: z.string().trim().min(2).max(60),
    nameEn: z.string().trim().min(2).max(120),
    officeHours: z.string().regex(/^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d){0,3}$/),
    phone: z.string().max(30).nullable(),
    reviewBody: z.string().trim().min(1).max(60).nullable().default(null),
    court: z.string().trim().min(1).max(60).nullable().default(null),
  }),
  reply: CentreView,
});

export const DepartmentView = Named.extend({ level: z.string(), items: z.int() });
export type DepartmentView = z.infer<typeof DepartmentView>;

export const listDepartments = route({
  name: 'organisation.listDepartments',
  summary: 'Departments with services in the centre.',
  method: 'GET',
  path: '/organisation/departments',
  allow: 'public',
  reply: z.object({ rows: z.array(DepartmentView) }),
});
