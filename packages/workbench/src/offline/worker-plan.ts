/** What the worker does with a request: `page` and `file` of the workbench it may answer, `past` it does not touch. */
export type Plan = 'page' | 'file' | 'past';

type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/**
 * Only pages below `/w` and its files, whose names change with their content. Never the API, papers, uploads or another
 * origin: what they say is somebody's.
 */
export function plan({ method, mode, url }: Asked, origin: string): Plan {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin) return 'past';
  if (address.pathname.startsWith('/w/assets/')) return 'file';
  const isBelow = address.pathname === '/w' || address.pathname.startsWith('/w/');
  return mode === 'navigate' && isBelow ? 'page' : 'past';
}
