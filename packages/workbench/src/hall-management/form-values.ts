/** What a page reads from its own form. */
export function formValues(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const whole = (name: string): number => {
    const typed = text(name).normalize('NFKC');
    return /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  };
  return {
    text,
    textOrNull: (name: string) => text(name) || null,
    isChecked: (name: string) => form.getAll(name).length > 0,
    all: (name: string) => form.getAll(name).map(String),
    whole,
    wholeOrNull: (name: string) => (text(name) === '' ? null : whole(name)),
    /** Codes parted by whatever people part them with. */
    codes: (name: string) =>
      text(name)
        .normalize('NFKC')
        .split(/[\s,、;]+/)
        .filter((code) => code !== ''),
  };
}
