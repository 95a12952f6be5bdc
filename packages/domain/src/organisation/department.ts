/** 部门层级: bureau of the zone, branch of a city authority, or the body that runs the centre. */
export type DepartmentLevel = 'zoneBureau' | 'municipalBranch' | 'manager';

/** 进驻部门: an authority with counters in the centre, or the body that runs it. */
export type Department = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: DepartmentLevel;
};
