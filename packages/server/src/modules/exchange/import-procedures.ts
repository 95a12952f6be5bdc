import { limitFromData } from '@yichuang/domain/clock/limit.ts';
import { procedureFromData } from '@yichuang/domain/processes/procedure-from-data.ts';
import { type PublishedProcedure, publishProcedure } from '../processes/index.ts';
import type { ImportPlace } from './import-folder.ts';
import type { FolderData } from './read-folder.ts';
import type { Channel } from './schemas/channels.ts';

/** 并联审批通道. @returns how many new versions */
export async function importProcedures(data: FolderData, place: ImportPlace): Promise<number> {
  let published = 0;
  for (const channel of data.channels) {
    if (await publishProcedure(place, publishedProcedure(channel, data))) published += 1;
  }
  return published;
}

/** A channel as it is published: its procedure and what it promises. It may be applied for where it has a form. */
export const publishedProcedure = (
  channel: Channel,
  { workDayHours, channelForms }: Pick<FolderData, 'workDayHours' | 'channelForms'>,
): PublishedProcedure => ({
  procedure: procedureFromData(channel, workDayHours),
  before: limitFromData(channel.before, workDayHours),
  after: limitFromData(channel.after, workDayHours),
  isOpen: channelForms.some(({ key }) => key === channel.key),
});
