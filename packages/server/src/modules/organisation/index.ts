export {
  type Centre,
  type DepartmentName,
  findDepartment,
  getCentre,
  keptRegion,
  listDepartmentNames,
} from './centre.ts';
export {
  counterRecords,
  insertCounterRecord,
  retireCounterRecord,
  updateCounterRecord,
} from './counter-store.ts';
export { organisationRoutes } from './routes.ts';
export {
  counters,
  departments,
  formerOfficeHours,
  halls,
  lockCentre,
  servingPlaces,
  upsertCentre,
  upsertCounter,
  upsertDepartment,
  upsertInstitution,
} from './store.ts';
