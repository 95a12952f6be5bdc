import type { requestRenewal as route } from '@yichuang/contract/licences.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { requestRenewal as request } from '@yichuang/domain/licences/renew.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { loadGround } from './load.ts';

/** 延续申请: taken in on the day it comes; whether that is in time follows from the last day of the term. */
export async function requestRenewal({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, server } = context;
  const { licenceId } = params;
  const { licence, act, digestOf, save } = await loadGround(licenceId, body.version, context);
  const { calendar } = await officeClock(tx, server, centreId);
  const statement = { request: body.request, requestedOn: act.on };
  await save(
    request(licence, { at: act.at, on: act.on, requestDigest: digestOf(statement), calendar }),
    statement,
  );
  return { licenceId };
}
