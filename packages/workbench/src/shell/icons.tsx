import type { ReactNode } from 'react';

/** Line icons of the rail, 24 px, always beside their word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      {ICONS[name]}
    </svg>
  );
}

const ICONS = {
  day: <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4" />,
  desk: <path d="M3 20h18M5 20v-6h14v6M8 14V9h8v5M12 9V6M9 4h6v2H9z" />,
  accept: <path d="M4 13v7h16v-7M4 13h5l1.5 2.5h3L15 13h5M12 3v8M8.5 7.5 12 11l3.5-3.5" />,
  tasks: <path d="M4 6l1.5 1.5L8 5M4 12l1.5 1.5L8 11M4 18l1.5 1.5L8 17M11 6.5h9M11 12.5h9M11 18.5h9" />,
  deliver: <path d="M5 3h10l4 4v9M5 3v18h7M9 9h6M9 13h4M15 20h6M18.5 17.5 21 20l-2.5 2.5" />,
  archive: <path d="M3 5h18v4H3zM5 9v11h14V9M10 13h4" />,
  opinions: <path d="M4 5h16v11h-8l-4.5 4v-4H4zM8 9h8M8 12h5" />,
  projects: <path d="M4 4v16M4 6h8v3H4zM9 11h8v3H9zM14 16h6v3h-6z" />,
  licences: (
    <path d="M4 4h16v12H4zM8 8h8M8 12h4M15.5 12.5v7l2-1.5 2 1.5v-7M17.5 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z" />
  ),
  hall: <path d="M3 20V8l9-5 9 5v12M3 20h18M7 20v-7h3v7M14 20v-7h3v7" />,
  supervise: <path d="M4 20V11M9.3 20V5M14.6 20v-7M20 20V8M2.5 20h19" />,
  cards: <path d="M8 3h11v14H8zM5 6v15h11M13.5 6.5v4M13.5 13v.5" />,
  remedies: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 9.5v.5M15.5 9.5v.5M8 16.5c2-2.6 6-2.6 8 0" />,
  accounts: (
    <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.7 3.5 5.5" />
  ),
  authority: <path d="M9 3h6v4l-1 5h4v4H6v-4h4L9 7zM5 20h14" />,
  catalogue: <path d="M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h6" />,
  settings: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2" />,
  calendar: <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 13.5h2M14 13.5h2M8 17h2M14 17h2" />,
  papers: <path d="M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 15h7M9 18h4" />,
  screens: <path d="M3 5h18v11H3zM9 20h6M12 16v4M7 9h5M7 12h8" />,
  health: <path d="M3 13h4l2.5-6 4 11 2.5-5h5" />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof ICONS;
