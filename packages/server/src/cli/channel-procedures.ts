import { join } from 'node:path';
import { DomainError } from '@yichuang/domain/errors.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { type ChannelData, procedureFromData } from '@yichuang/domain/processes/procedure-from-data.ts';
import { validateProcedure } from '@yichuang/domain/processes/validate-procedure.ts';
import { parse } from 'yaml';
import { z } from 'zod';
import { faultList, readShaped } from '#cli/channel-file.ts';
import { UsageError } from '#cli/usage-error.ts';

/**
 * The procedures of the channels in a data folder.
 *
 * @throws UsageError when `channels.yaml` is missing or wrong: every fault with its path
 */
export function readProcedures(folder: string): readonly Procedure[] {
  const label = join(folder, 'channels.yaml');
  const words = { label, allowed: 'a data folder such as data/chengdu-hightech-2007' };
  const { meta, channels } = readShaped(label, (text) => parse(text), ChannelsFile, words);
  const procedures = channels.map((channel) => procedureOf(channel, meta.work_day_hours, label));
  const faults = procedures.flatMap((procedure) =>
    validateProcedure(procedure).map(({ path, message }) => `${procedure.key} ${path}: ${message}`),
  );
  if (faults.length > 0) throw new UsageError(`${label}: ${faultList(faults)}`);
  return procedures;
}

const Limit = z.object({
  value: z.number().nonnegative(),
  unit: z.enum(['minute', 'work_hour', 'work_day', 'calendar_day', 'month']),
});
const Text = z.string().min(1);

const Channel = z.object({
  key: Text,
  name: Text,
  name_en: Text,
  after: Limit,
  routes: z.array(z.object({ id: Text, name: Text })).min(1),
  reference_route: Text,
  stages: z.array(z.object({ id: Text, order: z.int(), name: Text, name_en: Text })).optional(),
  overhead: z.array(z.object({ id: Text, name: Text, promised: Limit })).optional(),
  steps: z
    .array(
      z.object({
        id: Text,
        item: Text,
        name: Text,
        department: Text.nullable(),
        stage: Text.optional(),
        prerequisites: z.array(Text),
        routes: z.array(Text),
        serial_before: Limit.nullable(),
        promised: Limit,
        counts_toward_channel_time: z.boolean().optional(),
        optional: z.boolean().optional(),
        applies_when: Text.nullable(),
      }),
    )
    .min(1),
}) satisfies z.ZodType<ChannelData>;

const ChannelsFile = z.object({
  meta: z.object({ work_day_hours: z.number().positive() }),
  channels: z.array(Channel).min(1),
});

function procedureOf(channel: ChannelData, hoursPerWorkingDay: number, label: string): Procedure {
  try {
    return procedureFromData(channel, hoursPerWorkingDay);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UsageError(`${label}: ${channel.key}: ${error.message}`);
  }
}
