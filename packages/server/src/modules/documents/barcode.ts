// The named export `raw` is another function: a symbology of that name.
import bwip from 'bwip-js/node';
import { create } from 'qrcode';

/** A symbol to be placed on paper: black modules and their quiet zone, as SVG without a size of its own. */
export type PrintedSymbol = {
  readonly svg: string;
  /** Quiet zone included, in millimetres. */
  readonly width: number;
  readonly height: number;
  /** White margin left and right, already part of the width. */
  readonly quiet: number;
};

/** Millimetres. Wider than 0.25, so that a worn office printer and a hand scanner still agree. */
const BAR_MODULE = 0.3;
const BAR_HEIGHT = 9;
const DOT_MODULE = 0.6;

/** Modules of silence that the standards ask for on each side. */
const BAR_QUIET = 10;
const DOT_QUIET = 4;

/** Code 128 of a number or a short ASCII text. Long runs of digits take one symbol character a pair. */
export function code128(text: string): PrintedSymbol {
  const widths = barWidths(text);
  const modules = widths.reduce((sum, width) => sum + width, 0) + 2 * BAR_QUIET;

  let path = '';
  let x = BAR_QUIET;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  }
  return {
    svg: svg(modules, 1, path),
    width: modules * BAR_MODULE,
    height: BAR_HEIGHT,
    quiet: BAR_QUIET * BAR_MODULE,
  };
}

/** QR code of an address; level M restores about 15 % of a stained or folded symbol. */
export function qrCode(text: string): PrintedSymbol {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const modules = size + 2 * DOT_QUIET;

  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) path += `M${column + DOT_QUIET} ${row + DOT_QUIET}h1v1h-1z`;
    }
  }
  return {
    svg: svg(modules, modules, path),
    width: modules * DOT_MODULE,
    height: modules * DOT_MODULE,
    quiet: DOT_QUIET * DOT_MODULE,
  };
}

/** Widths of bars and spaces in modules, in turn, beginning with a bar. */
function barWidths(text: string): readonly number[] {
  const [symbol] = bwip.raw('code128', text, '');
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('the encoder gave no bars');
  return symbol.sbs;
}

const svg = (width: number, height: number, path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${width}v${height}h-${width}z"/><path d="${path}"/></svg>`;
