import type { Limit } from '#clock/limit.ts';

/**
 * 事项特别规则: what an item allows or demands beyond the ordinary course.
 *
 * Every rule is off while absent, so a sheet without rules is the strictest one.
 */
export type ItemRules = {
  /** 补正期限: how long an applicant has for a correction; absent: 15 working days. */
  readonly correctionLimit?: Limit;
  /** 逾期不补正视为撤回: the application lapses when that time has passed. */
  readonly lapsesUncorrected?: boolean;
  /** 告知承诺: decided on a signed undertaking and checked afterwards. */
  readonly undertaking?: boolean;
  /** 实地核查: contents must be verified, by two officers. */
  readonly substanceCheck?: boolean;
  /** 双人审批: a decision needs a second person with the power to decide, who is neither the first nor the acceptor. */
  readonly twoPersons?: boolean;
  /** 利害关系人: what people with a major interest in the matter must be told before a decision. */
  readonly interestedParties?: PartiesDuty;
  /** 数量限制: so many may be granted at most. */
  readonly quantityLimit?: number;
  /** 超时默认: a department that lets its time for an opinion pass counts as agreeing; never as its own decision. */
  readonly silenceAgrees?: boolean;
  /** 其他中止事由: time that another law leaves out of the count, besides the eight kinds of the Licensing Law. */
  readonly otherProcedures?: readonly OtherProcedure[];
};

/** 告知义务: nothing, that there is an application, or that they may be heard as well. */
export type PartiesDuty = 'none' | 'told' | 'heard';

/** 法律另有规定的程序: its name (公示, 现场踏勘) and the law that stops the clock for it. */
export type OtherProcedure = { readonly name: string; readonly basis: string };
