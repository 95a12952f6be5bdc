import { announce, silenceUntil } from './announce.ts';
import { fetchPage, showPage } from './fetch-page.ts';
import { everyMilliseconds, machineNow, spreadBy } from './machine.ts';

/** Looks without a ring: when the bell is out of order, and to bring the clock and the waits up to date. */
const LOOK_MS = 10_000;
const SPREAD_MS = 1_000;
/** Rings close together are one look. */
const GATHER_MS = 120;
/** After this time without a sound look the page says how old it is. */
const STALE_MS = 15_000;

/** A page that follows the hall: rung for by the server, renewed in place, never loaded anew by itself. */
export function follow(): void {
  const page = new LivePage();
  page.begin();
}

class LivePage {
  #soundAt = machineNow();
  #isAway = false;
  #isLooking = false;
  #isAskedAgain = false;
  #gathering: number | undefined;
  #bell: EventSource | undefined;

  begin(): void {
    silenceUntil(seqOf(document));
    const every = Number(one('[data-every]')?.dataset.every ?? 0) * 1_000 || LOOK_MS;
    everyMilliseconds(every + spreadBy(SPREAD_MS), () => void this.#look());
    everyMilliseconds(1_000, () => this.#tell());
    this.#listen();
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void this.#look();
    });
  }

  #listen(): void {
    const address = one('[data-live]')?.dataset.live;
    if (address === undefined) return;
    const bell = new EventSource(address);
    this.#bell = bell;
    bell.addEventListener('message', () => this.#ring());
    bell.addEventListener('begin', () => this.#ring());
    bell.addEventListener('ended', () => this.#listenLater());
    bell.addEventListener('error', () => {
      if (bell.readyState === EventSource.CLOSED) this.#listenLater();
      // The line is cut: one look tells whether the server is away.
      void this.#look();
    });
  }

  #listenLater(): void {
    this.#bell?.close();
    setTimeout(() => this.#listen(), 5_000 + spreadBy(SPREAD_MS));
  }

  #ring(): void {
    this.#gathering ??= window.setTimeout(() => {
      this.#gathering = undefined;
      void this.#look();
    }, GATHER_MS);
  }

  async #look(): Promise<void> {
    if (this.#isLooking) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isLooking = true;
    const fetched = await fetchPage(location.href);
    this.#isLooking = false;
    this.#isAway = fetched === null;
    if (fetched) {
      this.#soundAt = machineNow();
      this.#show(fetched);
    }
    this.#tell();
    if (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      this.#ring();
    }
  }

  #show(fetched: Document): void {
    const [now, next] = [one('[data-live]'), one('[data-live]', fetched)];
    if (isTyping()) return;
    // It was paired, revoked, or told to begin anew: another sort of page, with other scripts.
    if (sortOf(document) !== sortOf(fetched) || now?.dataset.reloads !== next?.dataset.reloads)
      location.reload();
    else {
      showPage(fetched);
      announce(document);
    }
  }

  /** How old the page is, while it cannot be renewed. */
  #tell(): void {
    const age = machineNow() - this.#soundAt;
    const note = one('[data-stale]');
    if (!note) return;
    note.hidden = !this.#isAway && age < STALE_MS;
    const shown = note.querySelector('[data-age]');
    if (shown) shown.textContent = ageWords(age);
  }
}

/** Nothing typed or drawn is lost: the page is renewed when the field is left, or the drawing was sent. */
const isTyping = (): boolean => one('main input:focus, main select:focus, main [data-held]') !== null;

function sortOf(page: Document): string {
  if (one('[data-live]', page)) return 'live';
  return one('[data-every]', page) ? 'waiting' : 'still';
}

/** 2 分 5 秒, 2 min 5 s. */
export const ageWords = (ms: number, language = document.documentElement.lang): string => {
  const seconds = Math.floor(ms / 1_000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (language === 'en') return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
  return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`;
};

const seqOf = (from: Document): number => Number(one('[data-seq]', from)?.dataset.seq ?? 0);

const one = (selector: string, from: ParentNode = document): HTMLElement | null =>
  from.querySelector(selector);
