/** 0.834 → 83%. */
export const shareWords = (share: number): string => `${Math.round(share * 100)}%`;

/** With its sign, for it says in which direction: +3, −2. */
export function minutesWords(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0) return '0';
  return whole > 0 ? `+${whole}` : `−${-whole}`;
}
