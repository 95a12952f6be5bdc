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
          { path: 'archive', lazy: () => import('./cases/archive-page.tsx') },
          { path: 'cases/:caseId', lazy: () => import('./cases/case-page.tsx') },
          { path: 'cases/:caseId/dues', lazy: () => import('./cases/dues-page.tsx') },
          { path: 'cases/:caseId/letters/:letterId', lazy: () => import('./papers/letter-page.tsx') },
          { path: 'cases/:caseId/correction-notice', lazy: () => import('./papers/correction-pages.ts') },
          { path: 'opinions', lazy: () => import('./opinions/opinions-page.tsx') },
          { path: 'opinions/:requestId', lazy: () => import('./opinions/opinion-page.tsx') },
          { path: 'cases/:caseId/licence', lazy: () => import('./licences/of-case.ts') },
          { path: 'licences', lazy: () => import('./licences/licences-page.tsx') },
          { path: 'licences/:licenceId', lazy: () => import('./licences/licence-page.tsx') },
          { path: 'projects', lazy: () => import('./channels/projects-page.tsx') },
          {
            path: 'projects/:applicationId/handling',
            lazy: () => import('./channels/handling/handling-page.tsx'),
          },
          {
            path: 'projects/:applicationId/documents',
            lazy: () => import('./channels/documents/documents-page.tsx'),
          },
          { path: 'projects/:applicationId', lazy: () => import('./channels/project-page.tsx') },
          {
            path: 'projects/:applicationId/what-if',
            lazy: () => import('./channels/what-if/what-if-page.tsx'),
          },
          { path: 'supervise', lazy: () => import('./statistics/supervise-page.tsx') },
          { path: 'supervise/rows', lazy: () => import('./statistics/figure-rows-page.tsx') },
          { path: 'supervision', lazy: () => import('./supervision/cards-page.tsx') },
          { path: 'supervision/:cardId', lazy: () => import('./supervision/card-page.tsx') },
          { path: 'admin/accounts', lazy: () => import('./identity/accounts-page.tsx') },
          { path: 'admin/accounts/new', lazy: () => import('./identity/new-account-page.tsx') },
          { path: 'admin/accounts/:accountId', lazy: () => import('./identity/account-page.tsx') },
          { path: 'admin/catalogue', lazy: () => import('./catalogue/catalogue-page.tsx') },
          { path: 'admin/catalogue/:code', lazy: () => import('./catalogue/sheet-page.tsx') },
          { path: 'admin/channels', lazy: () => import('./processes/channels-page.tsx') },
          { path: 'admin/channels/items', lazy: () => import('./processes/item-search.ts') },
          { path: 'admin/channels/:key', lazy: () => import('./processes/channel-page.tsx') },
          { path: 'admin/papers', lazy: () => import('./papers/templates-page.tsx') },
          { path: 'admin/papers/:kind', lazy: () => import('./papers/template-page.tsx') },
          { path: 'admin/settings', lazy: () => import('./organisation/settings-page.tsx') },
          { path: 'admin/clock', lazy: () => import('./clock/clock-rules-page.tsx') },
          { path: 'admin/calendar', lazy: () => import('./clock/calendar-page.tsx') },
          { path: 'admin/health', lazy: () => import('./operations/health-page.tsx') },
          { path: '*', lazy: () => import('./shell/unknown-page.tsx') },
        ],
      },
    ],
  },
];
