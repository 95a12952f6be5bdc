/**
 * Check digit of a string of digits by ISO 7064 MOD 11,10.
 *
 * Finds every single wrong digit and nearly every swap of neighbours; used by the
 * registration number (工商注册号) and the case number (办件编号).
 */
export function mod11Over10(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Weighted sum of signs, each sign counting as its place in `values`. */
export const weightedSum = (signs: string, weights: readonly number[], values: string): number =>
  weights.reduce((sum, weight, index) => sum + weight * values.indexOf(signs.charAt(index)), 0);
