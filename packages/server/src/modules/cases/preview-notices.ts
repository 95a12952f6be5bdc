import type { NoticesChangeView, previewNotices as route } from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { Reading } from '../context.ts';
import { viewChange } from './change-view.ts';
import { withGivenNotices } from './given-notices.ts';
import { planNotices } from './import-calendar.ts';

/** Which notices are new and which dates they would move (放假通知试算). @throws as `withGivenNotices` */
export const previewNotices = (
  { body }: ParsedOf<typeof route>,
  context: Reading,
): Promise<NoticesChangeView> =>
  withGivenNotices(body.given, async (notices) => {
    const { change, told } = await planNotices(notices, context);
    return {
      ...(await viewChange(change, undefined, context)),
      notices: told.notices.map(({ year, number, published }) => ({ year, number, published })),
      later: [...told.later],
    };
  });
