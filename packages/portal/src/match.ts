type WithPath = { readonly path: string };

export type Match<P extends WithPath> = {
  readonly page: P;
  readonly params: Readonly<Record<string, string>>;
};

/** The page of an address. `/notices/archive` wins over `/notices/:id`: fewer parameters first. */
export function matcher<P extends WithPath>(pages: readonly P[]): (path: string) => Match<P> | null {
  const patterns = pages
    .map((page) => ({ page, segments: page.path.split('/') }))
    .sort((a, b) => parameterCount(a.segments) - parameterCount(b.segments));
  return (path) => {
    const segments = path.split('/');
    for (const { page, segments: pattern } of patterns) {
      const params = fit(pattern, segments);
      if (params) return { page, params };
    }
    return null;
  };
}

const parameterCount = (segments: readonly string[]): number =>
  segments.filter((segment) => segment.startsWith(':')).length;

function fit(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [place, expected] of pattern.entries()) {
    const found = segments[place] ?? '';
    if (expected.startsWith(':')) {
      const value = decoded(found);
      if (value === null || value === '') return null;
      params[expected.slice(1)] = value;
    } else if (expected !== found) return null;
  }
  return params;
}

/** Null for a broken escape: such an address names no page. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
