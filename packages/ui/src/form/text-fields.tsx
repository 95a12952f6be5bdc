import { describedBy, FieldFrame, type FieldProps } from '#form/field-frame.tsx';
import { fieldId } from '#form/field-name.ts';

/** How wide the box is drawn: it tells how much is expected. */
export type BoxWidth = 'short' | 'medium' | 'identity' | 'number' | 'long';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'password' | undefined;
  readonly width?: BoxWidth | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | undefined;
  readonly autoComplete?: string | undefined;
  /** Stands behind the box; read aloud with the label. */
  readonly unit?: string | null | undefined;
};

/** One line of text. Never `type=number` or `type=date`: those throw away what they cannot read. */
export function TextField(field: TextFieldProps) {
  const id = fieldId(field.name);
  const unitId = `${id}-unit`;
  const box = (
    <input
      className={`input input-${field.width ?? 'long'}`}
      id={id}
      name={field.name}
      type={field.type ?? 'text'}
      defaultValue={field.value}
      inputMode={field.inputMode}
      autoComplete={field.autoComplete ?? 'off'}
      spellCheck={false}
      aria-invalid={field.fault ? true : undefined}
      aria-describedby={describedBy(field, ...(field.unit ? [unitId] : []))}
      aria-required={field.required === true ? true : undefined}
    />
  );
  return (
    <FieldFrame field={field}>
      {field.unit ? (
        <div className="field-with-unit">
          {box}
          <span className="field-unit" id={unitId} lang={field.labelLanguage}>
            {field.unit}
          </span>
        </div>
      ) : (
        box
      )}
    </FieldFrame>
  );
}

export type TextAreaProps = FieldProps & { readonly value: string; readonly rows?: number | undefined };

/** Several lines of text. */
export function TextAreaField(field: TextAreaProps) {
  return (
    <FieldFrame field={field}>
      <textarea
        className="input text-area"
        id={fieldId(field.name)}
        name={field.name}
        rows={field.rows ?? 4}
        defaultValue={field.value}
        aria-invalid={field.fault ? true : undefined}
        aria-describedby={describedBy(field)}
        aria-required={field.required === true ? true : undefined}
      />
    </FieldFrame>
  );
}

const DATE_HINT = { zh: '例如 2007-10-30，也可写 20071030', en: 'For example 2007-10-30 or 20071030' };

/** A day as text with its pattern told: wrong days stay in the box, and no calendar has to be leafed through. */
export function DateField(field: FieldProps & { readonly value: string }) {
  const format = DATE_HINT[field.language];
  return (
    <TextField
      {...field}
      hint={field.hint ? `${field.hint}${field.language === 'en' ? '. ' : '。'}${format}` : format}
      width="short"
      inputMode="numeric"
    />
  );
}
