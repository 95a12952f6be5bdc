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

/** The first line says it; what follows is a protocol of the browser. */
export const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
