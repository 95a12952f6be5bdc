import { fetchPage, showPage } from './fetch-page.ts';
import { everyMilliseconds, machineNow } from './machine.ts';

const HOME = '/d/kiosk?lang=zh';

/**
 * The machine without a history: forms are sent from here and their answer is shown in place, so that Back leads
 * nowhere and nothing of the last person stays. After some time without a touch it counts down and forgets.
 */
export function runKiosk(): void {
  let touchedAt = machineNow();
  let turn = 0;
  const reloads = reloadsOf(document);
  const rest = isAtRest() ? document.querySelector('main')?.cloneNode(true) : null;
  const touched = () => {
    touchedAt = machineNow();
    hideCountdown();
  };
  for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, touched, true);

  const show = async (address: string, init?: RequestInit): Promise<void> => {
    turn += 1;
    const mine = turn;
    const fetched = await fetchPage(address, init);
    // What was pressed last is what is shown.
    if (mine !== turn) return;
    failed(fetched === null);
    if (!fetched) return;
    const told = reloadsOf(fetched);
    if (told !== undefined && told !== reloads) return location.reload();
    showPage(fetched);
    afterShow();
  };

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.closest('[data-kiosk]')) return;
    event.preventDefault();
    void show(...requestOf(form, event.submitter));
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-kiosk] a');
    if (!link) return;
    event.preventDefault();
    void show(link.href);
  });

  everyMilliseconds(250, () => {
    const idle = machineNow() - touchedAt;
    const asked = document.querySelector<HTMLElement>('[data-idle]');
    const [from, count] = [Number(asked?.dataset.idle), Number(asked?.dataset.count)];
    if (!asked || isAtRest() || idle < from * 1_000) return;
    const left = Math.ceil(from + count - idle / 1_000);
    if (left > 0) return showCountdown(asked, left);
    touched();
    // At once and without asking the network: the first screen as it was when the machine started.
    if (rest) document.querySelector('main')?.replaceChildren(...rest.cloneNode(true).childNodes);
    void show(HOME);
  });
  // Numbers of people waiting, and what the administrator changed.
  everyMilliseconds(60_000, () => {
    if (isAtRest()) void show('/d/kiosk');
  });
  afterShow();
}

function requestOf(form: HTMLFormElement, submitter: HTMLElement | null): [string, RequestInit?] {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    fields.append(submitter.name, submitter.value);
  const address = form.getAttribute('action') ?? '/d/kiosk';
  return form.method === 'post' ? [address, { method: 'POST', body: fields }] : [`${address}?${fields}`];
}

function afterShow(): void {
  document.querySelector<HTMLElement>('[autofocus]')?.focus();
  const kiosk = document.querySelector<HTMLElement>('[data-kiosk]');
  if (kiosk?.dataset.guide) say(kiosk.dataset.guide);
  if (kiosk?.dataset.print) window.print();
}

function say(guide: string): void {
  if (!('speechSynthesis' in window)) return;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(guide);
  words.lang = document.documentElement.lang;
  words.rate = 0.85;
  speechSynthesis.speak(words);
}

const isAtRest = (): boolean => {
  const box = document.querySelector<HTMLInputElement>('[data-kiosk="rest"] [name=q]');
  return box !== null && box.value === '';
};

function showCountdown(asked: HTMLElement, left: number): void {
  const shown = asked.querySelector('[data-left]');
  if (shown) shown.textContent = String(left);
  if (!asked.hidden) return;
  asked.hidden = false;
  asked.querySelector<HTMLElement>('[data-stay]')?.focus();
}

function hideCountdown(): void {
  const asked = document.querySelector<HTMLElement>('[data-idle]');
  if (asked) asked.hidden = true;
}

const reloadsOf = (page: Document): string | undefined =>
  page.querySelector<HTMLElement>('[data-kiosk]')?.dataset.reloads;

function failed(isFailed: boolean): void {
  const note = document.querySelector<HTMLElement>('[data-failed]');
  if (note) note.hidden = !isFailed;
}
