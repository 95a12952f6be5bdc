import pg from 'pg';

type Options = { readonly url: string; readonly role: string | undefined };

const AGAIN_AFTER_MS = 500;

/** Hears NOTIFY on one connection of its own; opened with the first channel, opened again when it breaks. */
export class Listener {
  readonly #options: Options;
  readonly #channels = new Map<string, Set<() => void>>();
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isHearing = false;
  #isClosed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Calls `heard` at every NOTIFY on the channel, whatever it carries, and once whenever listening began (anew):
   * something may have been missed before.
   *
   * @param channel lower case letters and underscores
   * @returns what ends it
   * @throws TypeError for any other name
   */
  hear(channel: string, heard: () => void): () => void {
    if (!/^[a-z_]+$/.test(channel)) throw new TypeError(`no name of a channel: ${channel}`);
    const known = this.#channels.get(channel);
    const hearing = known ?? new Set<() => void>();
    hearing.add(heard);
    this.#channels.set(channel, hearing);
    if (this.#client === null && this.#retry === undefined && !this.#isClosed) void this.#connect();
    else if (!known && this.#isHearing) void this.#listen(channel);
    return () => void hearing.delete(heard);
  }

  /** False while the connection is away or on its way: then look for yourself. */
  isHearing(): boolean {
    return this.#isHearing;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    const last = this.#client;
    this.#client = null;
    await last?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    this.#retry = undefined;
    const { url, role } = this.#options;
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      ...(role ? { options: `-c role=${role}` } : {}),
    });
    this.#client = client;
    client.on('notification', ({ channel }) => this.#ring(channel));
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    try {
      await client.connect();
      // NOTE: a channel asked for meanwhile joins the map, and with it this walk.
      for (const channel of this.#channels.keys()) await client.query(`listen ${channel}`);
      this.#isHearing = true;
      for (const channel of this.#channels.keys()) this.#ring(channel);
    } catch {
      this.#lost(client);
      await client.end().catch(() => undefined);
    }
  }

  async #listen(channel: string): Promise<void> {
    // A connection that breaks here says so itself, and listens to every channel once it is back.
    await this.#client?.query(`listen ${channel}`).catch(() => undefined);
    this.#ring(channel);
  }

  #ring(channel: string): void {
    for (const heard of [...(this.#channels.get(channel) ?? [])]) heard();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#isHearing = false;
    if (!this.#isClosed) this.#retry = setTimeout(() => void this.#connect(), AGAIN_AFTER_MS).unref();
  }
}
