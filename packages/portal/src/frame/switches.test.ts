import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { switched, switchLink } from '#frame/switches.ts';

describe('a link that changes a setting', () => {
  test('it remembers the setting and comes back without it', () => {
    expect(switched('/items', { who: 'personal', lang: 'en' })).toEqual({
      to: '/items?who=personal',
      cookies: [{ name: 'lang', value: 'en', maxAgeSeconds: 31_536_000 }],
    });
  });

  test('switching off forgets', () => {
    expect(switched('/', { elder: 'off' })?.cookies).toEqual([
      { name: 'elder', value: '', maxAgeSeconds: 0 },
    ]);
  });

  test('an unknown value is dropped and changes nothing', () => {
    expect(switched('/help', { lang: 'xx' })).toEqual({ to: '/help', cookies: [] });
    expect(switched('/help', { lang: 'constructor' })).toEqual({ to: '/help', cookies: [] });
  });

  test('an address without a switch stays', () => {
    expect(switched('/s', { q: 'lang' })).toBeNull();
  });

  test('following the link of a page leads back to that page', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('q', 'who', 'cursor'), fc.string()), (query) => {
        const { searchParams } = new URL(switchLink('/items', query, 'lang', 'en'), 'https://x.cn');
        const back = switched('/items', Object.fromEntries(searchParams));
        const arrived = new URL(back?.to ?? '', 'https://x.cn');
        expect(Object.fromEntries(arrived.searchParams)).toEqual({ ...query });
      }),
    );
  });

  test.each(['//evil.example', '/\\evil.example', '///evil.example/a'])(
    '%s never leaves the site',
    (path) => {
      const to = switched(path, { lang: 'en' })?.to ?? '';
      expect(new URL(to, 'https://zw.example.cn').host).toBe('zw.example.cn');
    },
  );
});
