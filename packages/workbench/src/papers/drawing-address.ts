/**
 * The address of a drawing that a page of ours was handed as text. Only what would end or change an address is escaped
 * (RFC 3986): a page of half a megabyte stays as long as it is, and is written in a moment.
 */
export const drawingAddress = (svg: string): string =>
  `data:image/svg+xml,${svg.replaceAll(/[%#\t\n\r]/g, encodeURIComponent)}`;
