/**
 * 号码: letter of the area and number of the day, A001; from the thousandth on it has four digits.
 *
 * Numbers begin anew in each area every day.
 */
export const ticketNumber = (letter: string, serial: number): string =>
  `${letter}${String(serial).padStart(3, '0')}`;
