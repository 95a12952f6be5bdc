import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly hint?: ReactNode; readonly children: ReactNode };

/** Fields that belong together, with words that say when they are filled in. */
export function FormSection({ title, hint, children }: Props) {
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
