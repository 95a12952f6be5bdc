import { z } from 'zod';
import { route } from './route.ts';

export const NoticeView = z.object({
  id: z.string(),
  /** 公告 or 便民信息. */
  category: z.string(),
  title: z.string(),
  body: z.string(),
  publishedOn: z.string(),
  /** Codes of the items it touches. */
  relatedItems: z.array(z.string()),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const listNotices = route({
  name: 'notices.list',
  summary: 'Notices and articles, newest first.',
  method: 'GET',
  path: '/notices',
  allow: 'public',
  reply: z.object({ rows: z.array(NoticeView) }),
});

export const readNotice = route({
  name: 'notices.read',
  summary: 'One notice.',
  method: 'GET',
  path: '/notices/:id',
  allow: 'public',
  params: z.strictObject({ id: z.string().max(20) }),
  reply: NoticeView,
});
