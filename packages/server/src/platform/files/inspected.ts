/** Kinds of files that are taken in, known by their content. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'application/ofd';

/** Why a file is not taken in. */
export type FileFault =
  | { readonly kind: 'empty' | 'broken' | 'encrypted' | 'active' | 'double' | 'unsafe' }
  /** More pixels than a screen can hold in memory. */
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number }
  /** `found`: ending of the kind it is, when that is known. */
  | { readonly kind: 'unknown'; readonly found: string | null };

export type Inspected =
  | { readonly ok: true; readonly mediaType: MediaType; readonly pages: number | null }
  | { readonly ok: false; readonly fault: FileFault };

export const refused = (fault: FileFault): Inspected => ({ ok: false, fault });
