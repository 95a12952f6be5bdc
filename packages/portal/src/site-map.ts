import type { Call } from '@yichuang/contract/client.ts';
import type { AnyPage } from '#page.ts';

/** Every public page, as each page lists its own addresses. */
export async function siteMap(pages: readonly AnyPage[], call: Call, origin: string): Promise<string> {
  const paths = await Promise.all(pages.map((page) => page.siteMap?.(call) ?? []));
  const entries = paths.flat().map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}

const escaped = (address: string): string => address.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Drafts, signed links and staff pages are nobody's to search. */
export const robots = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /w/',
    'Disallow: /t/',
    'Disallow: /q/',
    'Disallow: /booking/mine/',
    'Disallow: /d/',
    'Disallow: /apply',
    'Disallow: /settings',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
