import { archiveList } from '@yichuang/domain/documents/internal-papers.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import { type EventGround, type EventLetters, nameOf } from './event-letter.ts';

/** 归档: what the file holds when it is closed for good. */
export const ARCHIVE_LETTERS: EventLetters = {
  archived: [
    {
      kind: 'archiveList',
      prefix: '档',
      write: (ground) =>
        archiveList({
          ...ground.head,
          ...ground.number,
          papers: papersIn(ground),
          retention: retentionOf(ground),
          closedOn: localDay(ground.before.decidedAt ?? ground.event.at),
          archivedBy: nameOf(ground, ground.event.by.accountId),
        }),
    },
  ],
};

/** 保管期限, as the archivist set it. */
function retentionOf({ statement: { retention } }: EventGround<'archived'>) {
  if (retention === 'permanent' || retention === 'thirtyYears' || retention === 'tenYears') return retention;
  return null;
}

type Filed = { readonly title: string; readonly number: string | null };

/** As the archivist closed the file; a paper of ours is of the day it was issued, one handed in of the day of receipt. */
const papersIn = ({ statement, letters, before }: EventGround<'archived'>) =>
  ((statement.files ?? []) as readonly Filed[]).map(({ title, number }) => ({
    title,
    number,
    date: letters.findLast((letter) => letter.title === title)?.issuedOn ?? localDay(before.receivedAt),
    pages: null,
  }));
