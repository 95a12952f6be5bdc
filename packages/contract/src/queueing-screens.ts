import { z } from 'zod';
import { PauseReasonView } from './queueing-counters.ts';
import {
  readTicket,
  ServiceView,
  takeTicket,
  WaitingTicketView,
  WaitView,
  waitingByArea,
} from './queueing-tickets.ts';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

/** 取号机, 大厅屏, 窗口屏, 评价器. */
export const ScreenKindView = z.enum(['kiosk', 'hall', 'window', 'pad']);
export type ScreenKindView = z.infer<typeof ScreenKindView>;

/** What the screen shows with its cookie; null in the demo, where every browser may be any screen. */
const Token = z.string().max(120).nullable();
const HallId = z.string().max(20);
const CounterId = z.string().max(20);

const LayoutView = z.enum(['calls', 'callsAndLines']);

/** How a screen looks and sounds, as the administrator set it. */
export const ScreenSettings = z.object({
  layout: LayoutView,
  message: z.string().nullable(),
  /** Per cent; 0: silent calling. */
  volume: z.int(),
  /** Grows when the page is to be loaded anew. */
  reloads: z.int(),
});
export type ScreenSettings = z.infer<typeof ScreenSettings>;

/** A machine or screen of the halls, as the administrator sees it. */
export const ScreenView = ScreenSettings.extend({
  screenId: Id,
  state: z.enum(['paired', 'revoked']),
  label: z.string(),
  kind: ScreenKindView,
  hall: z.string().nullable(),
  area: z.string().nullable(),
  counterId: z.string().nullable(),
  pairedAt: Moment,
  revokedAt: Moment.nullable(),
  version: z.int(),
});
export type ScreenView = z.infer<typeof ScreenView>;

export const askPairing = route({
  name: 'queueing.askPairing',
  summary: 'A new screen asks for its six digits.',
  method: 'POST',
  path: '/queueing/screens/ask',
  allow: 'public',
  body: z.strictObject({}),
  reply: z.object({ token: z.string(), code: z.string(), until: Moment }),
});

/** How the pairing of one screen stands; `unknown`: no such token, revoked, or its code ran out. */
export const PairingView = z.object({
  state: z.enum(['waiting', 'paired', 'unknown']),
  code: z.string().nullable(),
  until: Moment.nullable(),
  /** Address of its page once it is paired. */
  path: z.string().nullable(),
});
export type PairingView = z.infer<typeof PairingView>;

export const readPairing = route({
  name: 'queueing.readPairing',
  summary: 'How the pairing of a screen stands.',
  method: 'POST',
  path: '/queueing/screens/pairing',
  allow: 'public',
  body: z.strictObject({ token: Token }),
  reply: PairingView,
});

export const listScreens = route({
  name: 'queueing.listScreens',
  summary: 'The machines and screens of the halls.',
  method: 'GET',
  path: '/queueing/screens',
  allow: 'settings.manage',
  reply: z.object({
    rows: z.array(ScreenView),
    /** Where one may stand. */
    halls: z.array(Named),
    areas: z.array(z.object({ hall: z.string(), area: z.string(), name: z.string(), nameEn: z.string() })),
    counters: z.array(z.object({ counterId: z.string(), number: z.int(), name: z.string() })),
  }),
});

const Message = z.string().trim().max(60);
const Label = z.string().trim().min(1).max(40);

export const pairScreen = route({
  name: 'queueing.pairScreen',
  summary: 'Give the screen that shows these six digits its place. Ten wrong codes an hour.',
  method: 'POST',
  path: '/queueing/screens/pair',
  allow: 'settings.manage',
  body: z.strictObject({
    code: z.string().regex(/^\d{6}$/),
    label: Label,
    kind: ScreenKindView,
    /** Of a machine or a hall screen. */
    hall: HallId.optional(),
    /** Of a hall screen: one area only. */
    area: z.string().max(20).optional(),
    /** Of a counter screen or a pad. */
    counterId: CounterId.optional(),
  }),
  reply: ScreenView,
});

const ofScreen = { params: z.strictObject({ screenId: Id }) };

export const changeScreen = route({
  name: 'queueing.changeScreen',
  summary: 'Change what a screen is called, shows and sounds like, or have it load its page anew.',
  method: 'POST',
  path: '/queueing/screens/:screenId/change',
  allow: 'settings.manage',
  ...ofScreen,
  body: z.strictObject({
    version: z.int(),
    label: Label,
    layout: LayoutView,
    message: Message.nullable(),
    volume: z.int().min(0).max(100),
    reload: z.boolean().default(false),
  }),
  reply: ScreenView,
});

export const revokeScreen = route({
  name: 'queueing.revokeScreen',
  summary: 'A screen is stolen, broken or replaced: from now on it shows nothing.',
  method: 'POST',
  path: '/queueing/screens/:screenId/revoke',
  allow: 'settings.manage',
  ...ofScreen,
  body: z.strictObject({ version: z.int() }),
  reply: ScreenView,
});

/** One call, as the hall sees and hears it. */
export const CallView = z.object({
  /** Number of the event: what was announced once is not announced again. */
  seq: z.int(),
  number: z.string(),
  maskedName: z.string().nullable(),
  counterNumber: z.int(),
  at: Moment,
});
export type CallView = z.infer<typeof CallView>;

export const HallBoard = z.object({
  now: Moment,
  /** Newest event the board knows of. */
  seq: z.int(),
  hall: Named,
  area: z.string().nullable(),
  /** The last six numbers called, newest first. */
  calls: z.array(CallView),
  areas: waitingByArea.reply.shape.rows,
  settings: ScreenSettings,
});
export type HallBoard = z.infer<typeof HallBoard>;

export const readHallBoard = route({
  name: 'queueing.readHallBoard',
  summary: 'What a screen of the hall shows: the last numbers called, and how many wait.',
  method: 'POST',
  path: '/queueing/screens/hall',
  allow: 'public',
  body: z.strictObject({ token: Token, hall: HallId, area: z.string().max(20).optional() }),
  reply: HallBoard,
});

export const CounterBoard = z.object({
  now: Moment,
  seq: z.int(),
  hall: z.string(),
  number: z.int(),
  name: z.string(),
  nameEn: z.string(),
  state: z.enum(['open', 'paused', 'closed']),
  pauseReason: PauseReasonView.nullable(),
  stateSince: Moment.nullable(),
  /** Who works there, as the plate on the counter says. */
  clerk: z.string().nullable(),
  services: z.array(ServiceView),
  current: z
    .object({ number: z.string(), maskedName: z.string().nullable(), isServed: z.boolean(), seq: z.int() })
    .nullable(),
  settings: ScreenSettings,
});
export type CounterBoard = z.infer<typeof CounterBoard>;

export const readCounterBoard = route({
  name: 'queueing.readCounterBoard',
  summary: 'What the screen above a counter shows.',
  method: 'POST',
  path: '/queueing/screens/counter',
  allow: 'public',
  body: z.strictObject({ token: Token, counterId: CounterId }),
  reply: CounterBoard,
});

export const KioskView = z.object({
  now: Moment,
  hall: Named,
  /** Busiest services first; the counters that handle each. */
  services: z.array(
    ServiceView.extend({ counters: z.array(z.int()), waiting: z.int(), open: z.int(), wait: WaitView }),
  ),
  /** Ids of services whose items fit what was typed, the best first. */
  found: z.array(z.string()),
  areas: z.array(z.object({ area: z.string(), letter: z.string(), name: z.string(), nameEn: z.string() })),
  /** Whether numbers are given out now, and when next. */
  opening: z.object({ isOpen: z.boolean(), opensAt: Moment.nullable() }),
  /** One press, one number: the key of the next act. */
  key: z.string(),
  settings: ScreenSettings,
  phone: z.string().nullable(),
  demo: z.boolean(),
});
export type KioskView = z.infer<typeof KioskView>;

export const readKiosk = route({
  name: 'queueing.readKiosk',
  summary: 'What a machine of the hall offers.',
  method: 'POST',
  path: '/queueing/screens/kiosk',
  allow: 'public',
  body: z.strictObject({
    token: Token,
    /** What somebody typed to find their service by. */
    q: z.string().max(40).default(''),
  }),
  reply: KioskView,
});

export const takeAtKiosk = route({
  name: 'queueing.takeAtKiosk',
  summary: 'Take a number at a paired machine of the hall.',
  method: 'POST',
  path: '/queueing/screens/kiosk/tickets',
  allow: 'public',
  body: takeTicket.body.extend({ token: Token }),
  reply: WaitingTicketView,
});

export const readSlip = route({
  name: 'queueing.readSlip',
  summary: 'A ticket as it is printed, with the QR code that follows it on a telephone.',
  method: 'GET',
  path: '/queueing/tickets/:ticketId/slip',
  allow: 'public',
  params: readTicket.params,
  reply: z.object({
    ticket: WaitingTicketView,
    /** Counters that may call it. */
    counters: z.array(z.int()),
    address: z.string(),
    /** SVG of the QR code. */
    qr: z.string(),
  }),
});

/** Something happened in a hall; what it was is read with the board. No personal data. */
export const HallBell = z.object({ seq: z.int(), kind: z.string(), hall: z.string(), area: z.string() });

/** `reply` is one event; the address also takes `Last-Event-ID`. */
export const followHall = route({
  name: 'queueing.followHall',
  summary: 'Rings when something happened in a hall (server-sent events), for screens and telephones.',
  method: 'GET',
  path: '/queueing/bell',
  allow: 'public',
  query: z.strictObject({ hall: HallId.optional() }),
  reply: HallBell,
});
