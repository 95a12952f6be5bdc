import './styles/workbench.css';
import { fetchClient } from '@yichuang/contract/client.ts';
import { isTrainingPage } from '@yichuang/contract/training.ts';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterContextProvider } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { registerWorker } from './offline/register-worker.ts';
import { routes } from './routes.tsx';
import { Announcer } from './shell/announcer.tsx';
import { keptLanguage, LanguageProvider } from './shell/language.tsx';
import { hearMissedFiles } from './shell/missed-files.ts';
import { callContext } from './wire/call.ts';
import { newKey } from './wire/form-key.ts';

const call = fetchClient(newKey, () => isTrainingPage(location.pathname));

const router = createBrowserRouter([...routes], {
  basename: '/w',
  getContext: () => new RouterContextProvider(new Map([[callContext, call]])),
});

registerWorker();
hearMissedFiles();

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <LanguageProvider start={keptLanguage()}>
      <Announcer>
        <RouterProvider router={router} />
      </Announcer>
    </LanguageProvider>,
  );
}
