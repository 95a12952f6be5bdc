import type { OfferedAct } from '@yichuang/contract/cases.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { useId } from 'react';
import { ariaKeys, type KeyAct, keyLabel } from '#keyboard.ts';
import { useWords } from '#shell/language.tsx';
import type { ActName } from './case-acts.ts';

/** Acts that are open, or closed for the same reason. */
export type ActGroup = { readonly why: string; readonly acts: readonly ActName[] };

/** Open acts first; closed ones together with those that are closed for the same reason. */
export function byReason(offered: readonly OfferedAct[], language: Language): readonly ActGroup[] {
  const groups = new Map<string, ActName[]>([['', []]]);
  for (const { act, open, why, whyEn } of offered) {
    const reason = open ? '' : ((language === 'en' ? whyEn : why) ?? CLOSED[language]);
    groups.set(reason, [...(groups.get(reason) ?? []), act]);
  }
  return [...groups].map(([why, acts]) => ({ why, acts })).filter(({ acts }) => acts.length > 0);
}

const CLOSED = { zh: '现在不能办理', en: 'Not possible now' } as const;

type Props = ActGroup & {
  readonly chosen: ActName | null;
  readonly onChoose: (act: ActName) => () => void;
};

/** Buttons of some acts; why they are closed stands beside them, once, and belongs to each. */
export function ActChoice({ why, acts, chosen, onChoose }: Props) {
  const id = useId();
  const words = useWords(ACT_WORDS);
  const isOpen = why === '';
  return (
    <div className="act-choice">
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className={act in SERIOUS ? 'button button-serious' : 'button button-quiet'}
          aria-expanded={isOpen ? act === chosen : undefined}
          aria-disabled={isOpen ? undefined : true}
          aria-describedby={isOpen ? undefined : id}
          aria-keyshortcuts={isOpen ? keysOf(act, ariaKeys) : undefined}
          onClick={isOpen ? onChoose(act) : undefined}
        >
          {words[act]}
          {isOpen && KEY_OF[act] && <kbd>{keysOf(act, keyLabel)}</kbd>}
        </button>
      ))}
      {!isOpen && (
        <p className="why" id={id}>
          {why}
        </p>
      )}
    </div>
  );
}

/** Acts against the applicant. */
export const SERIOUS = { decline: true, tellNotRequired: true, refuse: true, terminate: true } as const;

const KEY_OF: { readonly [Act in ActName]?: KeyAct } = { grant: 'grant', refuse: 'refuse' };

function keysOf(act: ActName, say: (key: KeyAct) => string | undefined): string | undefined {
  const key = KEY_OF[act];
  return key && say(key);
}

const ACT_WORDS = bilingual({
  zh: {
    accept: '受理',
    decline: '不予受理',
    correctOnSpot: '当场更正',
    tellNotRequired: '告知无需许可',
    preReview: '预审通过',
    requestCorrection: '告知补正',
    correct: '收补正材料',
    supplyDeferred: '收容缺材料',
    grant: '准予许可',
    refuse: '不予许可',
    startReview: '开始审查',
    submitDraft: '报请决定',
    returnDraft: '退回再审',
    tellParties: '告知利害关系人',
    startSpecialProcedure: '启动特别程序',
    endSpecialProcedure: '结束特别程序',
    openHearing: '举行听证',
    closeHearing: '听证结束',
    seekOpinions: '征求部门意见',
    extend: '延期',
    refer: '上报',
    recordSuperiorDecision: '登记上级决定',
    terminate: '终止办理',
    prepareResult: '制证',
    deliver: '送达',
    archive: '归档',
  },
  en: {
    accept: 'Accept',
    decline: 'Decline',
    correctOnSpot: 'Correct on the spot',
    tellNotRequired: 'No licence needed',
    preReview: 'Looks complete',
    requestCorrection: 'Ask for correction',
    correct: 'Take in corrections',
    supplyDeferred: 'Take in deferred papers',
    grant: 'Grant',
    refuse: 'Refuse',
    startReview: 'Open the review',
    submitDraft: 'Hand in a draft',
    returnDraft: 'Give the draft back',
    tellParties: 'Tell interested parties',
    startSpecialProcedure: 'Special procedure',
    endSpecialProcedure: 'End special procedure',
    openHearing: 'Call a hearing',
    closeHearing: 'Close the hearing',
    seekOpinions: 'Seek opinions',
    extend: 'Extend',
    refer: 'Refer to the superior',
    recordSuperiorDecision: 'Record its decision',
    terminate: 'Terminate',
    prepareResult: 'Result is made',
    deliver: 'Hand over',
    archive: 'Archive',
  },
});
