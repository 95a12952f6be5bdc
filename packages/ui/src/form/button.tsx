import type { ReactNode } from 'react';

const LOOKS = {
  primary: 'button',
  quiet: 'button button-quiet',
  serious: 'button button-serious',
} as const;

type ButtonProps = {
  readonly children: ReactNode;
  /** `serious`: cannot be taken back. */
  readonly kind?: keyof typeof LOOKS;
  readonly name?: string;
  readonly value?: string;
};

/** A button that submits its form. */
export function Button({ children, kind = 'primary', name, value }: ButtonProps) {
  return (
    <button className={LOOKS[kind]} type="submit" name={name} value={value}>
      {children}
    </button>
  );
}

/**
 * First in a form that has more than one button: the Enter key presses the first button of a
 * form, and that must be "save", not "remove row 1".
 */
export function DefaultSubmit() {
  return (
    <button className="spoken" type="submit" tabIndex={-1} aria-hidden="true">
      ↵
    </button>
  );
}
