import { type RouteObject, redirect } from 'react-router';
import { Opening, PageError } from './shell/page-error.tsx';
import * as shell from './shell/shell.tsx';

/** Every screen by its address below `/w`; each is loaded when it is first opened. */
export const routes: readonly RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./identity/sign-in-page.tsx'), HydrateFallback: Opening },
  { path: 'sign-out', loader: () => redirect('/'), lazy: () => import('./identity/sign-out.ts') },
  {
    path: '/',
    ...shell,
    HydrateFallback: Opening,
    ErrorBoundary: PageError,
    children: [
      {
        // A page that fails leaves the frame around it standing.
        ErrorBoundary: PageError,
        children: [
          { index: true, lazy: () => import('./cases/my-day-page.tsx') },
          { path: 'desk', lazy: () => import('./queueing/desk-page.tsx') },
          { path: 'desk/items', lazy: () => import('./queueing/desk-items.ts') },
          { path: 'desk/letters/:caseId', lazy: () => import('./queueing/desk-letters.ts') },
          { path: 'accept', lazy: () => import('./cases/filings-page.tsx') },
          { path: 'tasks', lazy: () => import('./cases/tasks-page.tsx') },
          { path: 'deliver', lazy: () => import('./cases/deliver-page.tsx') },
          { path: 'cases/:caseId', lazy: () => import('./cases/case-page.tsx') },
          { path: 'cases/:caseId/dues', lazy: () => import('./cases/dues-page.tsx') },
          { path: 'projects', lazy: () => import('./channels/projects-page.tsx') },
          { path: 'projects/:applicationId', lazy: () => import('./channels/project-page.tsx') },
          { path: 'supervise', lazy: () => import('./statistics/supervise-page.tsx') },
          { path: 'supervise/rows', lazy: () => import('./statistics/figure-rows-page.tsx') },
          { path: 'admin/accounts', lazy: () => import('./identity/accounts-page.tsx') },
          { path: 'admin/accounts/new', lazy: () => import('./identity/new-account-page.tsx') },
          { path: 'admin/accounts/:accountId', lazy: () => import('./identity/account-page.tsx') },
          { path: 'admin/catalogue', lazy: () => import('./catalogue/catalogue-page.tsx') },
          { path: 'admin/catalogue/:code', lazy: () => import('./catalogue/sheet-page.tsx') },
          { path: 'admin/settings', lazy: () => import('./organisation/settings-page.tsx') },
          { path: 'admin/health', lazy: () => import('./operations/health-page.tsx') },
          { path: '*', lazy: () => import('./shell/unknown-page.tsx') },
        ],
      },
    ],
  },
];
