import * as links from '@yichuang/contract/case-track.ts';
import { notFound } from '#platform/http/refusal.ts';
import { findTrack, openToken } from '../cases/index.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import { letterFile } from '../documents/index.ts';
import { linkAttachmentRoutes } from './link-attachments.ts';
import { lookupNumber, track } from './track.ts';
import { withdrawByLink } from './withdraw-by-link.ts';

/** What the applicant's link opens. It may be an application: only this storey knows both, so it stands not in `cases`. */
export const linkRoutes = [
  reads(links.findTrack, (input, context) => findTrack(input, context, lookupNumber)),
  reads(links.track, ({ params }, context) => track(params.token, context)),
  acts(links.withdrawByLink, withdrawByLink, (_done, context, { params }) => track(params.token, context)),
  sendsFile(links.readLetterByLink, ({ params }, context) =>
    letterFile(context, {
      subjectId: subjectOfToken(params.token, context),
      letterId: params.letterId,
      forApplicant: true,
    }),
  ),
  ...linkAttachmentRoutes,
];

/** @throws not-found for a token that is not ours */
function subjectOfToken(token: string, { server, centreId }: Reading): string {
  const linked = openToken(server, centreId, token);
  if (!linked) throw notFound();
  return linked.id;
}
