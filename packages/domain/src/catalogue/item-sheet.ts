import type { ItemRules } from '#catalogue/item-rules.ts';
import type { LocalOffice } from '#catalogue/local-office.ts';
import type { Limit } from '#clock/limit.ts';

/** 事项类型: what kind of power or service an item is. */
export type ItemKind = 'licence' | 'confirmation' | 'levy' | 'benefit' | 'otherPower' | 'publicService';

/** 办件类型: decided on the spot, within a promise, by several departments, or by a superior authority. */
export type Handling = 'immediate' | 'promised' | 'joint' | 'referred';

/** 服务对象: persons or enterprises. */
export type Audience = 'personal' | 'enterprise';

/** 设定依据: `known` when title and article were looked up, `check` when somebody still has to. */
export type LegalBasis = {
  readonly title: string;
  readonly article: string | null;
  readonly certainty: 'known' | 'check';
};

/** 申请材料要求: a document an item asks for; what is handed in is another thing. */
export type RequiredDocument = {
  readonly id: string;
  readonly name: string;
  readonly form: 'original' | 'copy' | 'copy_with_original_checked';
  readonly count: number;
  /** Always needed; false when it depends on `when`. */
  readonly required: boolean;
  readonly when: string | null;
  readonly sourceType: 'applicant' | 'form' | 'government' | 'third_party';
  readonly source: string;
  /** Code of the document when steps of a channel share it. */
  readonly shared: string | null;
  /** 可容缺: may follow after acceptance, against a signed commitment. */
  readonly deferrable?: boolean;
  /** 可共享获取: the platform can fetch it, so nobody is asked to bring it. */
  readonly fetchable?: boolean;
};

/** 收费: a fee needs a law or regulation behind it. */
export type Fee = { readonly charged: boolean; readonly standard: string; readonly basis: string | null };

/** 审批结果: what the applicant gets, and for how long it holds. */
export type ItemResult = { readonly name: string; readonly validity: string };

/** 实施清单: how this centre carries out one service item; a published version never changes. */
export type ItemSheet = {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  /** Null for the service of an intermediary, and where the office of a district decides. */
  readonly departmentCode: string | null;
  /** 属地办理: each decides for those who live in its district; the form of a case names the one. */
  readonly localOffices?: readonly LocalOffice[];
  /** 中介服务类别, null for an item of a department. */
  readonly intermediaryKind: string | null;
  readonly kind: ItemKind;
  /** Code of the parallel channel it belongs to, or `standard`, `street` or `intermediary`. */
  readonly channel: string;
  /** Stage within a channel that has stages. */
  readonly stage: string | null;
  readonly handling: Handling;
  readonly audience: readonly Audience[];
  readonly legalBasis: readonly LegalBasis[];
  /** Null when no limit for the authority is set in the law known to us. */
  readonly statutoryLimit: Limit | null;
  readonly promisedLimit: Limit;
  readonly conditions: readonly string[];
  readonly requiredDocuments: readonly RequiredDocument[];
  readonly fee: Fee;
  readonly result: ItemResult;
  /** Codes of the shared documents (共用材料) that its result is: a channel does not ask for what its own step makes. */
  readonly produces?: readonly string[];
  /** Null when the general form is used. */
  readonly formId: string | null;
  readonly halls: readonly string[];
  readonly counters: readonly string[];
  readonly keywords: readonly string[];
  readonly rules?: ItemRules;
};
