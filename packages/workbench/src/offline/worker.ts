import { plan } from './worker-plan.ts';

/**
 * 离线外壳: keeps the files of the frame and of the desk, so that both open without a network. It answers for pages and
 * files of the workbench only; whatever the server says of cases and people goes past it and is kept nowhere here.
 *
 * A page comes from the network whenever there is one, and names its files itself, so a new release is there with the
 * first page after it. A release is kept whole under its own name; the one before stays for pages that are still open.
 */
declare const self: WorkerScope;

/** Of a service worker, what is used here; the types of pages and of workers exclude each other. */
type WorkerScope = {
  readonly location: Location;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', heard: (event: Fetched) => void): void;
};
type Lasting = { waitUntil(done: Promise<unknown>): void };
type Fetched = { readonly request: Request; respondWith(answer: Promise<Response>): void };

/** Written in by the build: the release, and its files. */
const RELEASE = '__RELEASE__';
const FILES: readonly string[] = JSON.parse('__FILES__');

const PAGE = '/w/';
const NAME = `workbench-${RELEASE}`;
/** This release and the one before. */
const KEPT = 2;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll([new Request(PAGE, { cache: 'reload' }), ...FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const todo = plan(request, self.location.origin);
  if (todo === 'page') event.respondWith(fetch(request).catch(() => fromCopy(PAGE)));
  if (todo === 'file') event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

async function fromCopy(address: string): Promise<Response> {
  const cache = await caches.open(NAME);
  return (await cache.match(address)) ?? Response.error();
}

/** Oldest first, as the browser made them. */
async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('workbench-') && name !== NAME);
  await Promise.all(names.slice(0, Math.max(0, names.length - KEPT + 1)).map((name) => caches.delete(name)));
}
