/** Which modules of a row of a drawn symbol are dark, quiet zones included. For tests only. */
export function darkModules(svg: string, row: number): readonly boolean[] {
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const dark = Array.from({ length: width }, () => false);
  const path = /<path d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, bar] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    if (Number(y) === row) dark.fill(true, Number(x), Number(x) + Number(bar));
  }
  return dark;
}

/**
 * Reads Code 128 from a row of modules, sets B and C, check character included. Written against the standard's
 * table and not with the library that draws, so that the two check each other. For tests only.
 *
 * @throws Error when the row is no symbol
 */
export function readCode128(row: readonly boolean[]): string {
  const symbols = symbolsOf(row);
  const [start = -1, ...rest] = symbols;
  const check = rest.pop();
  const sum = rest.reduce((total, value, index) => total + value * (index + 1), start);
  if (check !== sum % 103) throw new Error(`check character ${check}, expected ${sum % 103}`);

  let set = START[start];
  let text = '';
  for (const value of rest) {
    if (value === 99 && set !== 'C') set = 'C';
    else if (value === 100 && set !== 'B') set = 'B';
    else if (set === 'C') text += String(value).padStart(2, '0');
    else if (set === 'B' && value < 95) text += String.fromCharCode(value + 32);
    else throw new Error(`symbol ${value} in set ${set}`);
  }
  return text;
}

const START: Readonly<Record<number, 'B' | 'C'>> = { 104: 'B', 105: 'C' };
const STOP = '2331112';

/** Widths of three bars and three spaces of each symbol character, 0 to 105. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 ' +
  '113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 ' +
  '212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 ' +
  '113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 ' +
  '241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 ' +
  '211232'
).split(' ');

function symbolsOf(row: readonly boolean[]): readonly number[] {
  const runs: number[] = [];
  const first = row.indexOf(true);
  for (let at = first; at <= row.lastIndexOf(true); ) {
    let end = at;
    while (end < row.length && row[end] === row[at]) end += 1;
    runs.push(end - at);
    at = end;
  }
  const widths = runs.join('');
  if (!widths.endsWith(STOP)) throw new Error('no stop character');
  const characters = widths.slice(0, -STOP.length).match(/.{6}/g) ?? [];
  return characters.map((character) => WIDTHS.indexOf(character));
}
