import { limitFromData } from '@yichuang/domain/clock/limit.ts';
import { procedureFromData } from '@yichuang/domain/processes/procedure-from-data.ts';
import { type PublishedProcedure, publishProcedure } from '../processes/index.ts';
import { eventChannels } from './event-channels.ts';
import type { ImportPlace } from './import-folder.ts';
import type { FolderData } from './read-folder.ts';
import type { Channel } from './schemas/channels.ts';

/** 并联审批通道, and the life events that become channels of their own. @returns how many new versions */
export async function importProcedures(data: FolderData, place: ImportPlace): Promise<number> {
  let published = 0;
  const channels = [
    ...data.channels.map((channel) => publishedProcedure(channel, data)),
    ...eventChannels(data).map((channel) => ({ ...channel, isOpen: true })),
  ];
  for (const channel of channels) {
    if (await publishProcedure(place, channel)) published += 1;
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
