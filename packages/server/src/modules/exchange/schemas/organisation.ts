import { z } from 'zod';
import { Code, DepartmentCode, Name, Provenance, Text } from './words.ts';

const Count = z.int().min(0);
const Ordinal = z.int().min(1).max(9_999);

/** institutions.yaml: 服务机构 of the three tiers. */
export const Institution = z.strictObject({
  id: Code,
  name: Name,
  name_en: Name,
  type: z.enum(['centre', 'hall', 'street_centre', 'community_centre']),
  tier: z.int().min(1).max(3),
  parent: Code.nullable(),
  address: Name.optional(),
  areas: z
    .array(
      z.strictObject({ id: Code, name: Name, name_en: Name, order_west_to_east: Ordinal, ...Provenance }),
    )
    .optional(),
  serves: Text.optional(),
  preparatory_start: Name.optional(),
  operating_since: Name.optional(),
  operated_by: DepartmentCode.optional(),
  website: Name.optional(),
  park: Name.optional(),
  window_count: Count.optional(),
  department_count: Count.optional(),
  intermediary_count: Count.optional(),
  street_office: Name.optional(),
  community: Name.optional(),
  area_sqm: z.number().positive().optional(),
  categories: z.array(Name).optional(),
  ...Provenance,
});
export type Institution = z.output<typeof Institution>;

/** departments.yaml: 进驻部门. */
export const Department = z.strictObject({
  code: DepartmentCode,
  name: Name,
  name_en: Name,
  level: z.enum(['zone_bureau', 'municipal_branch', 'manager']),
  halls: z.array(Code),
  channel_roles: z.array(Name),
  project_construction_department: z.boolean(),
  stationed: z.boolean(),
  remit: Text,
  ...Provenance,
});

/** windows.yaml: 窗口, `counter` in our words. */
export const Counter = z.strictObject({
  id: Code,
  number: Ordinal,
  hall: Code,
  area: Code,
  name: Name,
  name_en: Name,
  department: DepartmentCode.nullable(),
  intermediary: Code.nullable(),
  channel: Name.nullable(),
  group: Name,
  x: Count,
  y: Count,
  row: Name,
  services: z.array(Code).min(1),
});
export type Counter = z.output<typeof Counter>;

/** intermediaries.yaml: 中介服务类别. */
export const IntermediaryKind = z.strictObject({
  id: Code,
  name: Name,
  name_en: Name,
  service_time: Text,
  price_basis: Text,
  items: z.array(Code),
  windows: z.array(Code),
  providers: z.array(
    z.strictObject({
      id: Code,
      body: Name,
      name: Name,
      fictional: z.boolean(),
      counter_halls: z.array(Code),
      service_time: Text,
      price_basis: Text,
      ...Provenance,
    }),
  ),
  ...Provenance,
});

/** staff.yaml: 工作人员; may be absent. */
export const StaffMember = z.strictObject({
  id: Code,
  name: Name,
  title: Name,
  title_en: Name,
  group: z.enum(['centre_management', 'parallel_channel', 'window', 'intermediary']),
  role: z.enum(['centre_manager', 'channel_specialist', 'window_lead', 'window_clerk', 'intermediary_clerk']),
  department: DepartmentCode.nullable(),
  intermediary: Code.nullable().optional(),
  hall: Code,
  window: Code.nullable(),
  skills: z.array(Name),
  generated: z.boolean(),
});
