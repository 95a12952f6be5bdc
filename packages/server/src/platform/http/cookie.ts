/** A cookie to set; the HTTP floor adds HttpOnly, SameSite, Secure, path. */
export type Cookie = { readonly name: string; readonly value: string; readonly maxAgeSeconds: number };
