import type { Edges } from './page-edges.ts';

/** What can be done to a page; the picture itself stays as it came. */
type Page = {
  readonly id: number;
  readonly edges: Edges;
  readonly isCropped: boolean;
  readonly turn: number;
  readonly isGrey: boolean;
};

/** Pages in their order, and the one that is worked on; -1 without one. */
export type Pages<One extends Page> = { readonly pages: readonly One[]; readonly chosen: number };

export type PageAct<One extends Page> =
  | { readonly act: 'add'; readonly page: One }
  /** 重拍: takes the place of the chosen page. */
  | { readonly act: 'replace'; readonly page: One }
  | { readonly act: 'choose'; readonly index: number }
  | { readonly act: 'step'; readonly by: number }
  | { readonly act: 'drop' | 'turn' | 'grey' | 'crop' }
  | { readonly act: 'edge'; readonly edge: keyof Edges; readonly at: number };

export const NO_PAGES = { pages: [], chosen: -1 } as const;

/** Edges stay so far apart that something is left between them. */
const LEAST = 0.05;

export function pagesAfter<One extends Page>({ pages, chosen }: Pages<One>, done: PageAct<One>): Pages<One> {
  const change = (with_: (page: One) => Partial<Page>): Pages<One> => ({
    pages: pages.map((page, index) => (index === chosen ? { ...page, ...with_(page) } : page)),
    chosen,
  });
  switch (done.act) {
    case 'add':
      return {
        pages: [...pages.slice(0, chosen + 1), like(done.page, pages[chosen]), ...pages.slice(chosen + 1)],
        chosen: chosen + 1,
      };
    case 'replace':
      if (chosen < 0) return pagesAfter({ pages, chosen }, { act: 'add', page: done.page });
      return {
        pages: pages.map((page, index) => (index === chosen ? like(done.page, page) : page)),
        chosen,
      };
    case 'choose':
      return { pages, chosen: within(done.index, pages.length) };
    case 'step':
      return { pages, chosen: within(chosen + done.by, pages.length) };
    case 'drop': {
      const left = pages.filter((_, index) => index !== chosen);
      return { pages: left, chosen: within(chosen, left.length) };
    }
    case 'turn':
      return change(({ turn }) => ({ turn: (turn + 1) % 4 }));
    case 'grey':
      return change(({ isGrey }) => ({ isGrey: !isGrey }));
    case 'crop':
      return change(({ isCropped }) => ({ isCropped: !isCropped }));
    case 'edge':
      return change(({ edges }) => ({ edges: moved(edges, done.edge, done.at), isCropped: true }));
  }
}

/** A stack of papers lies the same way: the next page is turned and coloured as the one before. */
const like = <One extends Page>(page: One, before: One | undefined): One =>
  before === undefined ? page : { ...page, turn: before.turn, isGrey: before.isGrey };

const within = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

function moved(edges: Edges, edge: keyof Edges, at: number): Edges {
  const { left, top, right, bottom } = edges;
  const bounds: Readonly<Record<keyof Edges, readonly [number, number]>> = {
    left: [0, right - LEAST],
    right: [left + LEAST, 1],
    top: [0, bottom - LEAST],
    bottom: [top + LEAST, 1],
  };
  const [least, most] = bounds[edge];
  return { ...edges, [edge]: Math.min(most, Math.max(least, at)) };
}
