/** 部门层级: bureau of the zone, branch of a city authority, office of a street, or the body that runs the centre. */
export type DepartmentLevel = 'zoneBureau' | 'municipalBranch' | 'streetOffice' | 'manager';
