import type { LicenceState } from '#licences/licence.ts';
import type { LicenceEventKind } from '#licences/licence-event.ts';

type Words = { readonly zh: string; readonly en: string };

/** 许可状态 in words; revoked, recalled and forfeited are three things and three words. */
export const LICENCE_STATE_WORDS = {
  effective: { zh: '有效', en: 'Valid' },
  changed: { zh: '已变更', en: 'Changed' },
  renewed: { zh: '已延续', en: 'Renewed' },
  deemedRenewed: { zh: '视为延续', en: 'Renewed by silence' },
  expired: { zh: '过期', en: 'Expired' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  recalled: { zh: '已撤回', en: 'Recalled' },
  forfeited: { zh: '已吊销', en: 'Forfeited' },
  cancelled: { zh: '已注销', en: 'Cancelled' },
} as const satisfies Readonly<Record<LicenceState, Words>>;

/** 许可事件 in words, for its timeline. */
export const LICENCE_EVENT_WORDS = {
  issued: { zh: '颁发证照', en: 'Licence issued' },
  changed: { zh: '准予变更', en: 'Content changed' },
  renewalRequested: { zh: '收到延续申请', en: 'Renewal asked for' },
  renewed: { zh: '准予延续', en: 'Term renewed' },
  renewalRefused: { zh: '不予延续', en: 'Renewal refused' },
  deemedRenewed: { zh: '逾期未决定，视为准予延续', en: 'No decision in time: renewed by law' },
  expired: { zh: '有效期届满', en: 'Term ran out' },
  revoked: { zh: '撤销许可', en: 'Licence revoked' },
  recalled: { zh: '撤回许可', en: 'Licence recalled' },
  forfeited: { zh: '吊销证照', en: 'Licence forfeited' },
  cancelled: { zh: '注销', en: 'Struck off the register' },
} as const satisfies Readonly<Record<LicenceEventKind, Words>>;
