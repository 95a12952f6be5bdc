/** `acceptanceNotice` is set from `acceptance-notice.typ`. */
export const templateName = (kind: string): string =>
  kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
