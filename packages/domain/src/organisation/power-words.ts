import type { NearMiss, Power } from '#organisation/delegation.ts';
import { type Instant, localAt, localText } from '#time/instant.ts';

/** The same sentence in both languages. */
export type Said = { readonly zh: string; readonly en: string };

/** 没有授权的说明: which delegation does not cover the act any more or not yet, and whom to ask. */
export function noPowerWords(miss: NearMiss | null): Said {
  if (miss === null) {
    return {
      zh: '部门没有授权您办理本事项，请找该部门负责人。',
      en: 'The department has not delegated this to you. Ask its head.',
    };
  }
  const { zh, en } = WORDS[miss.verdict](miss.power);
  const { basis, grantedBy } = miss.power;
  return {
    zh: `授权“${basis}”${zh}。请找${grantedBy ?? '授权部门负责人'}。`,
    en: `The delegation “${basis}” ${en}. Ask ${grantedBy ?? 'the head of the department'}.`,
  };
}

/** 有授权的说明: which delegation covers the act, until when, with which seal. */
export function holdsWords({ basis, until, seal }: Power): Said {
  return {
    zh: `可以。依据授权“${basis}”${until === null ? '' : `，到${until}为止`}${seal ? `，用印“${seal.name}”` : ''}。`,
    en: `Yes, by the delegation “${basis}”${until === null ? '' : `, until ${until}`}${seal ? `, with the seal “${seal.name}”` : ''}.`,
  };
}

/** 角色不能办理: a power would be of no use to the role. */
export const ROLE_HAS_NO_USE: Said = {
  zh: '这个角色不办理这一步，授权也不起作用。',
  en: 'The role does not do this act; a power is of no use to it.',
};

const because = (reason: string | undefined): Said =>
  reason ? { zh: `（${reason}）`, en: ` (${reason})` } : { zh: '', en: '' };

const WORDS: Readonly<Record<NearMiss['verdict'], (power: NearMiss['power']) => Said>> = {
  revoked: ({ endedAt, endReason }) => ({
    zh: `已于${momentOf(endedAt)}终止${because(endReason).zh}`,
    en: `was ended on ${momentOf(endedAt)}${because(endReason).en}`,
  }),
  'not-yet': ({ from }) => ({ zh: `自${from}起才有效`, en: `holds from ${from} on only` }),
  expired: ({ until }) => ({ zh: `已于${until}到期`, en: `ended on ${until}` }),
  'other-item': () => ({ zh: '不包括本事项', en: 'does not cover this item' }),
  'other-window': ({ counterId }) => ({
    zh: `只在${counterId}号窗口有效`,
    en: `holds at counter ${counterId} only`,
  }),
  'seal-not-yet': ({ seal }) => ({
    zh: `所用印章“${seal?.name}”自${seal?.from}起才可使用`,
    en: `uses the seal “${seal?.name}”, which may be used from ${seal?.from} on only`,
  }),
  'seal-expired': ({ seal }) => ({
    zh: `所用印章“${seal?.name}”已于${seal?.until}到期`,
    en: `uses the seal “${seal?.name}”, whose time ended on ${seal?.until}`,
  }),
  'seal-revoked': ({ seal }) => ({
    zh: `所用印章“${seal?.name}”已于${momentOf(seal?.revokedAt)}停用${because(seal?.revokeReason).zh}`,
    en: `uses the seal “${seal?.name}”, taken out of use on ${momentOf(seal?.revokedAt)}${because(seal?.revokeReason).en}`,
  }),
};

const momentOf = (at: Instant | undefined): string =>
  at === undefined ? '' : localText(localAt(at)).slice(0, 16).replace('T', ' ');
