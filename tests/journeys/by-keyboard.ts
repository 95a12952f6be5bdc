import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Heard, type HeardFocus, type ScreenReader, screenReader } from './screen-reader.ts';

/** More stops than any page of an application has. */
const MOST_STOPS = 150;

/** Somebody who sees nothing of the page and has a keyboard only. */
export type KeyboardVisitor = ScreenReader & {
  readonly page: Page;
  /** Tab after Tab until the named element is reached; every stop on the way has to say what it is. */
  tabTo(role: string, name: string): Promise<Heard>;
  /** Enter, and the page that comes of it. */
  enter(): Promise<void>;
  /** Finds the box of this label and answers it as its role asks: types, chooses, or ticks. */
  answer(label: string, value: string): Promise<HeardFocus>;
};

export async function byKeyboard(page: Page): Promise<KeyboardVisitor> {
  const reader = await screenReader(page);
  const tabUntil = (isMeant: (heard: HeardFocus) => boolean, what: string) =>
    stopsUntil(page, reader, isMeant, what);
  return {
    ...reader,
    page,
    tabTo: (role, name) =>
      tabUntil((heard) => heard.role === role && heard.name.includes(name), `${role} ${name}`),
    async enter() {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    },
    async answer(label, value) {
      const isBox = ({ role, name }: Heard) => name.startsWith(label) && BOXES.includes(role);
      const isOption = ({ role, group }: HeardFocus) => role === 'radio' && group.startsWith(label);
      const heard = await tabUntil((one) => isBox(one) || isOption(one), label);
      await (WAYS[heard.role] ?? typeOver)(page, reader, value);
      return heard;
    },
  };
}

const BOXES = ['textbox', 'spinbutton', 'searchbox', 'combobox'];

async function stopsUntil(
  page: Page,
  reader: ScreenReader,
  isMeant: (heard: HeardFocus) => boolean,
  what: string,
): Promise<HeardFocus> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const heard = await reader.focused();
    // Beyond the last stop the body has the focus; the next Tab begins anew.
    if (heard.role !== 'none') await expectUsable(page, heard);
    if (isMeant(heard)) return heard;
    passed.push(`${heard.role} ${heard.name}`);
  }
  throw new Error(`${what} is not reached on ${page.url()}: ${passed.join(' | ')}`);
}

/** A stop has a name and a role that says what can be done, and whoever sees it sees where the focus is. */
async function expectUsable(page: Page, { role, name }: Heard): Promise<void> {
  const ring = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  });
  expect([page.url(), role, name === '' ? 'no name' : 'a name', ring]).toEqual([
    page.url(),
    expect.stringMatching(/^(link|button|DisclosureTriangle|radio|\w+box|spinbutton)$/),
    'a name',
    true,
  ]);
}

type Way = (page: Page, reader: ScreenReader, value: string) => Promise<void>;

const typeOver: Way = async (page, _reader, value) => {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(value);
};

/** Down the list until it says what is meant. */
const chooseBelow: Way = async (page, reader, value) => {
  for (let step = 0; step < 40; step += 1) {
    if ((await reader.focused()).value === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${value} is not in the list`);
};

/** From choice to choice of a group; the arrow takes the next one. */
const chooseBeside: Way = async (page, reader, value) => {
  await page.keyboard.press('Space');
  for (let step = 0; step < 40; step += 1) {
    const { name, isChecked } = await reader.focused();
    if (isChecked && name.startsWith(value)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${value} is not among the choices`);
};

const WAYS: Readonly<Record<string, Way>> = { combobox: chooseBelow, radio: chooseBeside };
