import { TypesettingError } from '#platform/typesetting/errors.ts';
import { TypesettingThread } from '#platform/typesetting/typesetting-thread.ts';
import type {
  TypesettingReply,
  TypesettingRequest,
  WorkerSettings,
} from '#platform/typesetting/typesetting-worker.ts';

/** Texts of templates, by name of the file. */
type Sources = Readonly<Record<string, string>>;

/** Sets papers from text templates. The PDF and its preview come from the same template and the same data. */
export type Typesetter = {
  /**
   * PDF/A-2a: tagged, searchable, fonts inside; equal data give equal bytes.
   *
   * @param sources by name of the file, instead of the folder of templates
   * @throws TypesettingError
   */
  pdf(template: string, data: object, sources?: Sources): Promise<Uint8Array<ArrayBuffer>>;
  /** One SVG a page, as the PDF has them. @throws TypesettingError */
  svg(template: string, data: object, sources?: Sources): Promise<readonly string[]>;
  /** The words of all pages, without anything between them that is not printed. @throws TypesettingError */
  text(template: string, data: object, sources?: Sources): Promise<string>;
  /** Papers that wait for their turn, the one being set not counted. */
  waiting(): number;
  /** Refuses what is waiting and ends the thread. */
  close(): Promise<void>;
};

export type TypesetterSettings = WorkerSettings & {
  /** Milliseconds for one paper, counted from when its turn comes; the first one also loads the fonts. */
  readonly timeout?: number;
};

const DEFAULT_TIMEOUT = 20_000;

/**
 * A template is named without folder and ending. Data reach it as JSON and never as template text; a text is
 * printed as it stands, see `printable`.
 */
export function createTypesetter({ timeout = DEFAULT_TIMEOUT, ...settings }: TypesetterSettings): Typesetter {
  const thread = new TypesettingThread(settings, timeout);
  const set = (output: TypesettingRequest['output'], template: string, data: object, sources?: Sources) =>
    thread.run({
      output,
      template: checkedName(template),
      data: JSON.stringify(data),
      sources: sources ?? null,
    });
  return {
    async pdf(template, data, sources) {
      const reply = await set('pdf', template, data, sources);
      if (reply.output === 'pdf') return reply.pdf;
      throw failure(reply);
    },
    async svg(template, data, sources) {
      const reply = await set('svg', template, data, sources);
      if (reply.output === 'svg') return reply.pages;
      throw failure(reply);
    },
    async text(template, data, sources) {
      const reply = await set('text', template, data, sources);
      if (reply.output === 'text') return reply.text;
      throw failure(reply);
    },
    waiting: () => thread.waiting,
    close: () => thread.close(),
  };
}

/** A name, not a path: templates come from one folder. */
function checkedName(template: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(template)) return template;
  throw new TypesettingError(
    'typesetting.template-failed',
    `no template is called ${JSON.stringify(template)}`,
  );
}

const failure = (reply: TypesettingReply) =>
  new TypesettingError(
    'typesetting.template-failed',
    reply.output === 'failure' ? reply.message : `the thread answered with ${reply.output}`,
  );
