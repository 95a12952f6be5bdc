/** The mark of the product: a window with one pane open. No crest, no emblem. */
export const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path className="mark-frame" d="M3 3h26v26H3z" />
    <path className="mark-pane" d="M16 7h9v8h-9zM16 18h9v7h-9z" />
    <path className="mark-lattice" d="M7 7h6v8H7zM7 18h6v7H7z" />
  </svg>
);

export const SearchIcon = () => (
  <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
    <path d="m12.8 12.8 4.7 4.7" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
