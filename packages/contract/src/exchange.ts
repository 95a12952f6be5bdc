import { z } from 'zod';
import { LoginName, Password } from './identity.ts';
import { route } from './route.ts';

/** Is the one-time set-up of a production centre still open? */
export const SetUpView = z.object({
  open: z.boolean(),
  /** Years with a published holiday notice, for the calendar check. */
  calendarYears: z.array(z.object({ year: z.int(), notices: z.int(), published: z.boolean() })),
  /** Reference data that may be imported. */
  referenceCentre: z.string(),
});
export type SetUpView = z.infer<typeof SetUpView>;

export const readSetUp = route({
  name: 'exchange.readSetUp',
  summary: 'What the set-up page needs; only with the token printed at the first start.',
  method: 'GET',
  path: '/exchange/set-up/:token',
  allow: 'public',
  params: z.strictObject({ token: z.string().max(100) }),
  reply: SetUpView,
});

export const setUpCentre = route({
  name: 'exchange.setUpCentre',
  summary: 'First administrator, centre, calendar check, optional import; then closed for ever.',
  method: 'POST',
  path: '/exchange/set-up/:token',
  allow: 'public',
  params: z.strictObject({ token: z.string().max(100) }),
  body: z.strictObject({
    centreName: z.string().trim().min(2).max(60),
    centreNameEn: z.string().trim().min(2).max(120),
    regionCode: z.string().regex(/^\d{6}$/),
    loginName: LoginName,
    displayName: z.string().trim().min(1).max(40),
    password: Password,
    calendarChecked: z.literal(true),
    importReference: z.boolean().default(false),
  }),
  reply: z.object({ closed: z.literal(true) }),
});
