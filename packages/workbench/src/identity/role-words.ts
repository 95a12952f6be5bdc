import type { Role } from '@yichuang/contract/identity.ts';
import { bilingual } from '@yichuang/ui/language.ts';

/** 角色 in words. */
export const ROLE_WORDS = bilingual({
  zh: {
    clerk: '窗口人员',
    reviewer: '审批人员',
    archivist: '档案员',
    supervisor: '中心督查',
    administrator: '管理员',
  },
  en: {
    clerk: 'Counter clerk',
    reviewer: 'Reviewer',
    archivist: 'Archivist',
    supervisor: 'Supervisor',
    administrator: 'Administrator',
  },
}) satisfies { readonly zh: Readonly<Record<Role, string>> };

/** All roles, in the order of the lists. */
export const ROLES: readonly Role[] = ['clerk', 'reviewer', 'archivist', 'supervisor', 'administrator'];
