import { type DepartmentView, listDepartments } from '@yichuang/contract/organisation.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';

/** 进驻部门: who is here, and what they do. */
export const departmentsPage = page<readonly DepartmentView[]>({
  path: '/departments',
  siteMap: async () => ['/departments'],
  load: async ({ call }) => show((await call(listDepartments, {})).rows.filter(({ items }) => items > 0)),
  title: (_data, language) => WORDS[language].title,
  view: (departments, { language }) => (
    <>
      <Breadcrumbs crumbs={[]} language={language} />
      <div className="page-head">
        <h1>{WORDS[language].title}</h1>
      </div>
      <ul className="department-list">
        {departments.map((department) => (
          <li key={department.code}>
            <a href={`/items?department=${department.code}`}>{nameIn(language, department)}</a>
            <span className="number">{WORDS[language].items(department.items)}</span>
          </li>
        ))}
      </ul>
    </>
  ),
});

const WORDS = bilingual({
  zh: { title: '按部门找', items: (count: number) => `${count}项` },
  en: { title: 'Departments', items: (count: number) => `${count} services` },
});
