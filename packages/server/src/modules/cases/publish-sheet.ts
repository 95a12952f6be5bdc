import type { publishSheet as route } from '@yichuang/contract/item-settings.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { ItemNotPublishableError } from '@yichuang/domain/catalogue/errors.ts';
import { withSettings } from '@yichuang/domain/catalogue/item-settings.ts';
import { BadLimitError } from '@yichuang/domain/clock/errors.ts';
import { type Limit, limitOf } from '@yichuang/domain/clock/limit.ts';
import { InvalidInputError, StaleError } from '#platform/http/refusal.ts';
import { lockSheet, publishSheet as publish, settingFaults } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { rulesOf, viewSheet } from './item-settings.ts';

/**
 * Publishes a new version of an item (发布实施清单). Running cases keep the version that binds them; the same
 * settings again publish nothing.
 *
 * Law: Administrative Licensing Law art. 30, 42(1).
 */
export async function publishSheet({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, now, server, actor } = context;
  const { sheet, position } = await lockSheet(tx, centreId, params.code);
  if (sheet.version !== body.version)
    throw new StaleError(await viewSheet(params.code, { ...context, db: tx }));
  const { promisedLimit, rules, documents } = body;
  requireLimits({ '/promisedLimit': promisedLimit, '/rules/correctionLimit': rules.correctionLimit });
  const next = withSettings(sheet, { promisedLimit, rules: rulesOf(rules), documents });
  const clock = await officeClock(tx, server, centreId);
  try {
    await publish({ tx, centreId, now, clock, by: actor.accountId }, next, position);
  } catch (error) {
    if (!(error instanceof ItemNotPublishableError)) throw error;
    throw new InvalidInputError(settingFaults(error.faults));
  }
  return { code: params.code };
}

/** @throws InvalidInputError naming the field of each limit that the calendar cannot count */
function requireLimits(limits: Readonly<Record<string, Limit | null>>): void {
  const faults = Object.entries(limits).flatMap(([pointer, limit]) =>
    limit === null ? [] : limitFault(pointer, limit),
  );
  if (faults.length > 0) throw new InvalidInputError(faults);
}

function limitFault(pointer: string, { count, unit }: Limit): readonly FieldFault[] {
  try {
    limitOf(count, unit);
    return [];
  } catch (error) {
    if (!(error instanceof BadLimitError)) throw error;
    return [
      {
        pointer,
        rule: 'clock.bad-limit',
        message: '时限应为 1 到 10000 的整数；工作小时可以精确到分钟（如 1.5）',
        messageEn:
          'A limit is a whole number from 1 to 10,000; working hours may be given to the minute (1.5)',
      },
    ];
  }
}
