/** Where the worker is; its scope is everything below. */
const WORKER = '/w/worker.js';

/**
 * Has the browser keep the workbench, so that a desk can be opened again without a network. Browsers do that over https
 * and on the machine itself only; elsewhere a desk that is open works on, and one that is closed stays closed.
 */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  // After the first page stands: it must not wait for the copy.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register(WORKER, { scope: '/w/' }).catch(() => undefined);
  });
}
