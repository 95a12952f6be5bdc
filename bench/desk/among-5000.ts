import { readItemIndex, readShortcuts } from '@yichuang/contract/queueing-desk.ts';
import { rankItems } from '@yichuang/domain/catalogue/rank-items.ts';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { atMost, median } from './against.ts';
import { handAt } from './hand.ts';
import type { Counter } from './seated.ts';
import { watchedOn } from './watched.ts';

const ITEMS = 5_000;
/** Initials of items all over the catalogue, by which people ask. */
const TYPED = ['yyzzys', 'spwsxkz', 'ggcswsxkz', 'gtgsh', 'ldyg'];

/**
 * From the key to the list that fits what was typed, painted, among 5,000 items; each letter of five items. The copies
 * are those of the catalogue under other names, so the list is as full as it can be.
 */
export async function among5000(counter: Counter, databaseUrl: string) {
  const { rows: own } = await counter.clerk(readItemIndex, {});
  await fillUp(databaseUrl, own);
  const { rows } = await counter.clerk(readItemIndex, {});
  const figures = {
    items: rows.length,
    ...(await lettersOn(counter, rows, false)),
  };
  return { ...figures, 'on the hall’s line and machine': await lettersOn(counter, rows, true) };
}

type Rows = Awaited<ReturnType<typeof readIndex>>['rows'];
const readIndex = ({ clerk }: Counter) => clerk(readItemIndex, {});

async function lettersOn(counter: Counter, rows: Rows, hallLine: boolean) {
  const page = await counter.browser.open({ hallLine });
  await page.goto('/w/desk');
  await page.locator('.queue-head').waitFor();
  const hand = handAt(page);
  const { favourites, recent } = await counter.clerk(readShortcuts, {});
  const usual = new Set([...favourites.map(({ itemCode }) => itemCode), ...recent]);
  await indexIsThere(page, rows);
  const took: number[] = [];
  for (const typed of TYPED) {
    for (let letters = 1; letters <= typed.length; letters += 1) {
      const [first] = rankItems(rows, typed.slice(0, letters), { usual, most: 1 });
      const letter = typed[letters - 1] ?? '';
      // What the copy does not find is asked of the server, and is another measure.
      if (!first) {
        await hand.press(letter);
        continue;
      }
      const seen = paintedAt(page, typed.slice(0, letters), first.code);
      await hand.press(letter);
      took.push((await seen) - (await watchedOn(page)).lastKeyAt);
    }
    await hand.press('Control+a', 'Backspace');
  }
  await page.context().close();
  return { 'ms, median': Math.round(median(took)), 'ms, slowest': atMost(100, 'ms', Math.max(...took)) };
}

/** The copy of the catalogue is searched without asking the server once it has come. */
async function indexIsThere(page: Page, rows: Rows): Promise<void> {
  await page.locator('[role=combobox]').fill(rows.at(-1)?.code ?? '');
  await page.locator('[role=option]', { hasText: rows.at(-1)?.code ?? '' }).waitFor();
  await page.locator('[role=combobox]').fill('');
}

/** The moment after the frame in which this item is the marked one. */
async function paintedAt(page: Page, text: string, code: string): Promise<number> {
  const moment = await page.waitForFunction(
    ([typed, wanted]) => {
      const box = document.querySelector<HTMLInputElement>('[role=combobox]');
      const marked = document.querySelector('[role=option][aria-selected=true] .number')?.textContent;
      // The letter before may have marked the same item.
      return box?.value === typed && marked === wanted ? performance.timeOrigin + performance.now() : null;
    },
    [text, code] as const,
    { polling: 'raf' },
  );
  return (await moment.jsonValue()) ?? Number.NaN;
}

/** Each item again and again, as if for one street after another. */
async function fillUp(databaseUrl: string, own: Rows): Promise<void> {
  const copies = Math.ceil(ITEMS / own.length);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const codes = own.map(({ code }) => code);
  await client.query(COPY_ITEMS, [codes, copies]);
  await client.query(COPY_WORDS, [codes, copies]);
  await client.query('analyze');
  await client.end();
}

const COPY_ITEMS = `
  insert into catalogue.item
  select i.centre_id, i.item_code || '-' || n, i.version, true,
         i.sheet || jsonb_build_object('code', i.item_code || '-' || n, 'name', i.name || '（' || n || '号街区）'),
         i.department_code, i.name || '（' || n || '号街区）', i.name_en || ' ' || n, i.handling, i.channel,
         i.digest, now(), i.position + n * 1000, i.published_by
    from catalogue.item i, generate_series(2, $2::int) n
   where i.is_current and i.item_code = any ($1)`;

const COPY_WORDS = `
  insert into catalogue.search_entry
  select centre_id, subject_kind, subject_id || '-' || n, words,
         regexp_replace(plain, E'^\\n([^\\n]*)', E'\\n\\\\1' || n || '号街区'),
         regexp_replace(pinyin, E'^\\n([^\\n]*)', E'\\n\\\\1haojiequ'),
         regexp_replace(initials, E'^\\n([^\\n]*)', E'\\n\\\\1hjq'), position + n * 1000
    from catalogue.search_entry, generate_series(2, $2::int) n
   where subject_kind = 'item' and subject_id = any ($1)`;
