import type { Edges } from './page-edges.ts';

/** 一页: what is to be made of one picture; the picture itself stays as it came. */
export type Capture = {
  readonly id: number;
  /** Null while the page is still looked for on the picture. */
  readonly edges: Edges | null;
  readonly isCropped: boolean;
  /** Quarters of a turn, clockwise. */
  readonly turn: number;
  readonly isGrey: boolean;
};

export const WHOLE: Edges = { left: 0, top: 0, right: 1, bottom: 1 };

/** A page as it is taken: cut out where one will be seen. */
export const newCapture = (id: number): Capture => ({
  id,
  edges: null,
  isCropped: true,
  turn: 0,
  isGrey: false,
});

/** Pages in their order, and the one that is worked on; -1 without one. */
export type Pages = { readonly pages: readonly Capture[]; readonly chosen: number };

export type PageAct =
  | { readonly act: 'add'; readonly page: Capture }
  /** 重拍: takes the place of the chosen page. */
  | { readonly act: 'replace'; readonly page: Capture }
  /** Where a page was seen; null when none was. What the clerk has moved by then stays. */
  | { readonly act: 'found'; readonly id: number; readonly edges: Edges | null }
  | { readonly act: 'choose'; readonly index: number }
  | { readonly act: 'step'; readonly by: number }
  | { readonly act: 'drop' | 'turn' | 'grey' | 'crop' }
  | { readonly act: 'edge'; readonly edge: keyof Edges; readonly at: number };

export const NO_PAGES: Pages = { pages: [], chosen: -1 };

/** Edges stay so far apart that something is left between them. */
const LEAST = 0.05;

export function pagesAfter({ pages, chosen }: Pages, done: PageAct): Pages {
  const change = (with_: (page: Capture) => Partial<Capture>): Pages => ({
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
    case 'found':
      return { pages: pages.map((page) => (page.id === done.id ? found(page, done.edges) : page)), chosen };
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
      return change(({ edges }) => ({ edges: moved(edges ?? WHOLE, done.edge, done.at), isCropped: true }));
  }
}

/** A stack of papers lies the same way: the next page is turned and coloured as the one before. */
const like = (page: Capture, before: Capture | undefined): Capture =>
  before === undefined ? page : { ...page, turn: before.turn, isGrey: before.isGrey };

const found = (page: Capture, edges: Edges | null): Capture =>
  page.edges === null
    ? { ...page, edges: edges ?? WHOLE, isCropped: page.isCropped && edges !== null }
    : page;

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
