/** The package brings no types; tests need only this much of it. */
declare module 'fontkit' {
  export type Font = {
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): { readonly id: number };
  };
  export function create(bytes: Uint8Array): Font;
}
