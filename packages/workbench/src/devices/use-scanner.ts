import {
  burstAfter,
  isMisread,
  isSureBurst,
  NO_BURST,
  scannedText,
} from '@yichuang/domain/queueing/scan-burst.ts';
import type { ScannedCode } from '@yichuang/domain/queueing/scanned-code.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { useEffect, useRef } from 'react';

/** Loaded beside the desk: what the codes are is known before the first person has laid a card on. */
type Reading = (text: string, today: DateOnly) => ScannedCode | null;
type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

type Hearer = {
  readonly today: DateOnly;
  /** Says whether it did something with the code. */
  readonly onScan: (code: ScannedCode, at: Element | null) => boolean;
  /** A number came whose check digit is wrong. */
  readonly onMisread?: (() => void) | undefined;
};

/**
 * Hears a scanner wherever the cursor is (扫描枪). What it typed does not stay in the box when somebody knew what to do
 * with it, or when it was misread; a person’s typing is left alone.
 */
export function useScanner(today: DateOnly, onScan: Hearer['onScan'], onMisread?: Hearer['onMisread']): void {
  const latest = useRef<Hearer>({ today, onScan, onMisread });
  useEffect(() => {
    latest.current = { today, onScan, onMisread };
  });
  useEffect(() => hear(latest), []);
}

/** Whoever wants codes; all share one ear, so that none takes the signs from another. */
const hearers = new Set<{ readonly current: Hearer }>();
let readScan: Reading | null = null;

function hear(hearer: { readonly current: Hearer }): () => void {
  void import('@yichuang/domain/queueing/scanned-code.ts').then((it) => {
    readScan = it.readScan;
  });
  hearers.add(hearer);
  // Before the keys of the desk, which listen at the document.
  if (hearers.size === 1) window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    hearers.delete(hearer);
    if (hearers.size === 0) window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

let burst = NO_BURST;
let before: { readonly box: Box; readonly value: string } | null = null;

function onKeyDown(event: KeyboardEvent): void {
  // Behind a locked screen nothing of the desk may happen.
  if (event.repeat || document.documentElement.hasAttribute('data-locked')) return;
  if (isPlain(event) && (event.code === 'Enter' || event.code === 'NumpadEnter')) {
    const text = scannedText(burst, event.timeStamp);
    burst = NO_BURST;
    if (text === null || !isTaken(text)) return;
    stop(event);
    if (before) putBack(before.box, before.value);
    return;
  }
  const sign = signOf(event);
  if (sign === null) {
    // A scanner types signs only: any other key, or one held with Ctrl or Alt, is a person’s.
    if (event.key !== 'Shift' && event.key !== 'CapsLock') burst = NO_BURST;
    return;
  }
  burst = burstAfter(burst, sign, event.timeStamp);
  if (burst.text.length === 1) before = boxAt(event.target);
  // Its signs are no keys of the desk; in a box they are typed until it is known what they are.
  if (isSureBurst(burst) && boxAt(event.target) === null) stop(event);
}

function isTaken(text: string): boolean {
  if (readScan === null) return false;
  const known = [...hearers].map(({ current }) => current);
  for (const { today, onScan } of known) {
    const code = readScan(text, today);
    if (code !== null && onScan(code, document.activeElement)) return true;
    if (code !== null) continue;
    if (!isMisread(text)) return false;
    const told = known.find(({ onMisread }) => onMisread);
    told?.onMisread?.();
    return told !== undefined;
  }
  return false;
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isPlain = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => !ctrlKey && !altKey && !metaKey;

/** The sign of a key; by its place on the board where an input method holds it back. */
function signOf(event: KeyboardEvent): string | null {
  const { key, code } = event;
  if (!isPlain(event)) return null;
  if (key.length === 1) return key;
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? null;
}

const boxAt = (target: EventTarget | null): { readonly box: Box; readonly value: string } | null =>
  target instanceof HTMLTextAreaElement ||
  // In a list typed signs choose, and a quick finger is no scanner.
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
    ? { box: target, value: target.value }
    : null;

/** As it was before the scan; React hears of it like of typing. */
function putBack(box: Box, value: string): void {
  if (!box.isConnected || box.value === value) return;
  if (box instanceof HTMLSelectElement) {
    box.value = value;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    return;
  }
  box.setRangeText(value, 0, box.value.length, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
