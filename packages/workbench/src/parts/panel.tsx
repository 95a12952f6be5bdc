import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: ReactNode;
  /** A count or a state that belongs to the title. */
  readonly beside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A sheet of the page with its own heading. */
export function Panel({ title, beside, className, children }: Props) {
  const id = useId();
  return (
    <section className={className ? `panel ${className}` : 'panel'} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {beside !== undefined && <span className="number hint">{beside}</span>}
      </header>
      {children}
    </section>
  );
}
