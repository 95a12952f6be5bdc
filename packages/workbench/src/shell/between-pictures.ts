/** Ends once the next picture of the screen is there: what nobody sees waits until the key that caused it was answered. */
export const betweenPictures = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
