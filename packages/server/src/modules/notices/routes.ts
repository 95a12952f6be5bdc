import * as notices from '@yichuang/contract/notices.ts';
import { reads } from '../context.ts';
import { listNotices, readNotice } from './read-notices.ts';

export const noticeRoutes = [
  reads(notices.listNotices, (_input, context) => listNotices(context)),
  reads(notices.readNotice, ({ params }, context) => readNotice(params.id, context)),
];
