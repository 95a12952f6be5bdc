import { useCallback, useEffect, useRef, useState } from 'react';
import { dropScans } from '#offline/kept-scans.ts';
import { keepTyped, keptUnder, type Typed, takeTyped } from '#wire/kept-forms.ts';
import { applicantOf } from './desk-check.ts';
import { scanKeysIn } from './scans.ts';

const DESK = '/desk';
const HELD = `${DESK}/held/`;
const ASIDE = `${DESK}/aside/`;

/** Milliseconds without a key after which the desk is written down, in case the page is lost. */
const PAUSE = 400;
/** 暂存: as many as there are keys for. */
export const MOST_ASIDE = 3;

/** A desk put aside without a number: whose it is, with the name masked, and what was typed. */
export type Aside = { readonly id: string; readonly label: string };

/** What is kept with the boxes of a desk: its item, and the key of its act, so that an act is never done twice. */
const ITEM = 'item';
const KEY = 'turn.key';
const LABEL = 'turn.label';

/** The desk as it was left, or as it was put aside; empty for a new person. */
export const takeDesk = (where: { readonly ticketId?: string; readonly asideId?: string } = {}): Typed =>
  takeTyped(pageOf(where)) ?? {};

const pageOf = ({ ticketId, asideId }: Parameters<typeof takeDesk>[0] = {}): string => {
  if (ticketId !== undefined) return HELD + ticketId;
  return asideId === undefined ? DESK : ASIDE + asideId;
};

export const keptItem = (start: Typed): string => String(start[ITEM] ?? '');
/** Null for a person whose act was never tried. */
export const keptKey = (start: Typed): string | null => (start[KEY] ? String(start[KEY]) : null);

/** Desks put aside without a number, oldest first. */
export const readAsides = (): readonly Aside[] =>
  keptUnder(ASIDE).map(([page, typed]) => ({
    id: page.slice(ASIDE.length),
    label: String(typed[LABEL] ?? ''),
  }));

type Desk = { readonly key: string; readonly item: { readonly code: string; readonly name: string } | null };

/**
 * A clerk who looks something up, reloads the page or loses it finds the desk as it was left; what was put aside
 * keeps its own.
 */
export function useKeptDesk({ key, item }: Desk) {
  const latest = useRef<Typed | null>(null);
  const done = useRef<Typed | null>(null);
  const about = useRef({ key, item });
  const [asides, setAsides] = useState<readonly Aside[]>(readAsides);
  useEffect(() => {
    about.current = { key, item };
  }, [key, item]);
  const whole = useCallback((typed: Typed): Typed => {
    const { key: turn, item: taken } = about.current;
    const { name } = applicantOf(typed);
    const label = [taken?.name ?? '', name === '' ? '' : masked(name)].filter(Boolean).join(' · ');
    return { ...typed, [ITEM]: taken?.code ?? '', [KEY]: turn, [LABEL]: label };
  }, []);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (latest.current) keepTyped(DESK, whole(latest.current));
  }, [whole]);
  useEffect(() => write, [write]);
  const keep = useCallback(
    (posted: Typed | null) => {
      if (posted === null) done.current = latest.current ?? done.current;
      else done.current = null;
      latest.current = posted;
      clearTimeout(timer.current);
      if (posted === null) takeTyped(DESK);
      else timer.current = setTimeout(write, PAUSE);
    },
    [write],
  );
  const isSpare = (): boolean => latest.current === null || (item === null && isBlank(latest.current));
  /** Nobody comes back to this desk: nothing of its scans stays in the browser. */
  const forget = () => void dropScans(scanKeysIn(latest.current ?? done.current ?? {}));
  /** Somebody was named, and no act done: it would be lost. */
  const hasWork = (): boolean => latest.current !== null && !isBlank(latest.current);
  const putAside = (where: Parameters<typeof takeDesk>[0]) => {
    if (latest.current) keepTyped(pageOf(where), whole(latest.current));
    clearTimeout(timer.current);
    takeTyped(DESK);
    setAsides(readAsides());
  };
  const takeAside = (asideId: string): Typed => {
    const typed = takeDesk({ asideId });
    setAsides(readAsides());
    return typed;
  };
  return { keep, forget, hasWork, isSpare, putAside, takeAside, asides };
}

/** Nobody was named yet. */
function isBlank(typed: Typed): boolean {
  const { name, idNumber, phone, agentName } = applicantOf(typed);
  return [name, idNumber, phone, agentName].every((text) => text === '');
}

/** 王* : who looks over a shoulder reads no name. */
const masked = (name: string): string => `${[...name][0] ?? ''}*`;
