import type { Role } from '@yichuang/contract/identity.ts';
import type { DepartmentView } from '@yichuang/contract/organisation.ts';
import { RadioField, SelectField } from '@yichuang/ui/form/choice-fields.tsx';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Typed } from '#wire/kept-forms.ts';
import { ROLE_WORDS, ROLES } from './role-words.ts';

type Props = {
  readonly start: { readonly displayName: string; readonly role: Role; readonly departmentCode: string };
  readonly departments: readonly DepartmentView[];
  readonly typed: Typed | undefined;
  readonly faults: FaultWords;
};

/** Name, role and department of an account, for opening and for changing one. */
export function AccountFields({ start, departments, typed, faults }: Props) {
  const words = useWords(WORDS);
  const roles = useWords(ROLE_WORDS);
  const { language } = useLanguage();
  const startOf = (name: keyof Props['start']) => String(typed?.[name] ?? start[name]);
  return (
    <>
      <TextField
        name="displayName"
        label={words.displayName}
        language={language}
        value={startOf('displayName')}
        fault={faults.get('displayName')}
        width="medium"
        required
      />
      <RadioField
        name="role"
        label={words.role}
        language={language}
        value={startOf('role')}
        fault={faults.get('role')}
        options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
      />
      <SelectField
        name="departmentCode"
        label={words.department}
        hint={words.departmentHint}
        language={language}
        value={startOf('departmentCode')}
        fault={faults.get('departmentCode')}
        required={false}
        options={departments.map((department) => ({
          value: department.code,
          label: nameIn(language, department),
        }))}
      />
    </>
  );
}

/** A new password, shown while it is typed: it is written down and handed over anyway. */
export function PasswordField({ faults, label }: { faults: FaultWords; label: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <TextField
      name="password"
      label={label}
      hint={words.passwordHint}
      language={language}
      value=""
      fault={faults.get('password')}
      width="medium"
      required
    />
  );
}

const WORDS = bilingual({
  zh: {
    displayName: '姓名',
    role: '角色',
    department: '部门',
    departmentHint: '中心的档案员、督查和管理员不选部门',
    passwordHint: '至少 15 个字，可以是一句好记的话；本人首次登录时使用',
  },
  en: {
    displayName: 'Name',
    role: 'Role',
    department: 'Department',
    departmentHint: 'None for archivists, supervisors and administrators of the centre',
    passwordHint: 'At least 15 characters, a sentence is fine; used for the first sign-in',
  },
});
