/**
 * A share in per cent, rounded half up to one decimal, as the yearbook prints it (98.1).
 *
 * @param part how many of `whole` have the property
 * @returns null when there is nothing to take a share of
 */
export function shareInPercent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  return Math.round((part * 1_000) / whole) / 10;
}
