/** Figures of a part, or in their place why it did not come to its end: the others are measured all the same. */
export async function figuresOrWhy<Figures>(
  measure: () => Promise<Figures>,
): Promise<Figures | { readonly failed: string }> {
  try {
    return await measure();
  } catch (error) {
    return { failed: whyOf(error) };
  }
}

/** The first line says it, and what was waited for; the rest is a protocol of the browser. */
export function whyOf(error: unknown): string {
  const [first = '', ...protocol] = (error instanceof Error ? error.message : String(error)).split('\n');
  const waited = protocol.find((line) => line.includes('waiting for'));
  return waited === undefined ? first : `${first} ${waited.trim()}`;
}
