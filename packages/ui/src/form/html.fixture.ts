import type { PostedFields } from '#form/form-values.ts';

type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** The start tags of rendered HTML, in order. */
export const tagsOf = (html: string): readonly Tag[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...rest.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          plain(value),
        ]),
      ),
    }),
  );

/** What a reader sees, without tags. */
export const textOfHtml = (html: string): string =>
  plain(html.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** Ids that something points to (label, description, link) and that are not there, and ids that are there twice. */
export function brokenReferences(html: string): readonly string[] {
  const tags = tagsOf(html);
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
  const wanted = tags.flatMap(({ attributes }) => [
    ...(attributes.for === undefined ? [] : [attributes.for]),
    ...(attributes['aria-describedby'] ?? '').split(' ').filter(Boolean),
    ...(attributes['aria-labelledby'] ?? '').split(' ').filter(Boolean),
    ...(attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : []),
  ]);
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two have the id ${id}`),
  ];
}

/**
 * Words with Chinese in them that stand outside every element of that language, as text or as the name, hint
 * or title of an element. A reader of the screen would spell them with an English voice.
 */
export function unmarkedChinese(html: string): readonly string[] {
  const languages: string[] = [];
  const found: string[] = [];
  const hear = (words: string, language: string | undefined) => {
    if (/\p{Script=Han}/u.test(words) && !language?.startsWith('zh')) found.push(plain(words).trim());
  };
  for (const [tag, close, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/gi)) {
    if (name === '') hear(tag, languages.at(-1));
    else if (close) languages.pop();
    else {
      const { attributes = {} } = tagsOf(tag)[0] ?? {};
      const language = attributes.lang ?? languages.at(-1) ?? '';
      for (const attribute of SPOKEN) hear(attributes[attribute] ?? '', language);
      if (!VOID.has(name) && !rest.endsWith('/')) languages.push(language);
    }
  }
  return found;
}

const SPOKEN = ['aria-label', 'alt', 'placeholder', 'title'] as const;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** What a browser would post from the rendered form when nobody touches it. */
export function postedFrom(html: string): PostedFields {
  const posted = new Map<string, string[]>();
  const add = (name: string, value: string) => posted.set(name, [...(posted.get(name) ?? []), value]);
  for (const { name, attributes } of tagsOf(html)) {
    const { name: field, type, value = '' } = attributes;
    if (name !== 'input' || field === undefined) continue;
    const isBox = type === 'checkbox' || type === 'radio';
    if (!isBox || 'checked' in attributes) add(field, value);
  }
  for (const [, rest = '', words = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
    // HTML drops the first line break of a text area; a browser posts CRLF.
    add(/name="([^"]*)"/.exec(rest)?.[1] ?? '', plain(words.replace(/^\n/, '')).replaceAll('\n', '\r\n'));
  }
  for (const [, rest = '', options = ''] of html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = tagsOf(options).find(({ attributes }) => 'selected' in attributes);
    add(/name="([^"]*)"/.exec(rest)?.[1] ?? '', chosen?.attributes.value ?? '');
  }
  return Object.fromEntries(
    [...posted].map(([name, [first = '', ...more]]) => [name, more.length ? [first, ...more] : first]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  nbsp: ' ',
};

const plain = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
