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
    if (await publishProcedure(place, publishedProcedure(channel, data.workDayHours))) published += 1;
  }
  return published;
}

/** Channels that are run from the application to the last decision; the others load and plan. */
const OPEN_CHANNELS: readonly string[] = ['enterprise-establishment'];

export const isOpenHere = ({ key }: Pick<Channel, 'key'>): boolean => OPEN_CHANNELS.includes(key);

/** A channel as it is published: its procedure and what it promises. */
export const publishedProcedure = (channel: Channel, hoursPerWorkingDay: number): PublishedProcedure => ({
  procedure: procedureFromData(channel, hoursPerWorkingDay),
  before: limitFromData(channel.before, hoursPerWorkingDay),
  after: limitFromData(channel.after, hoursPerWorkingDay),
  isOpen: isOpenHere(channel),
});
