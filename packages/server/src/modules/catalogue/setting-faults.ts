import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { PublicationFault } from '@yichuang/domain/catalogue/publication-faults.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';

type Words = readonly [message: string, messageEn: string];

/** What keeps a sheet from being published, at the field of the settings it comes from. */
export const settingFaults = (faults: readonly PublicationFault[]): FieldFault[] =>
  faults.map((fault) => {
    const [message, messageEn] = wordsOf(fault);
    return { pointer: pointerOf(fault), rule: `catalogue.${fault.kind}`, message, messageEn };
  });

function pointerOf(fault: PublicationFault): string {
  switch (fault.kind) {
    case 'promiseBeyondLaw':
    case 'immediateWithLongPromise':
      return '/promisedLimit';
    case 'badQuantityLimit':
      return '/rules/quantityLimit';
    case 'procedureWithoutBasis':
      return '/rules/otherProcedures';
    case 'immediateWithReview':
      return `/rules/${fault.rule}`;
    case 'deferrableButFetchable':
      return `/documents/${fault.documentId}`;
    default:
      return '/sheet';
  }
}

function wordsOf(fault: PublicationFault): Words {
  switch (fault.kind) {
    case 'promiseBeyondLaw':
      return beyondWords(fault);
    case 'immediateWithLongPromise':
      return [
        '即办件的承诺时限不得超过半个工作日（4 个工作小时或 240 分钟）',
        'An item decided on the spot promises at most half a working day (4 working hours or 240 minutes)',
      ];
    case 'badQuantityLimit':
      return [
        '数量限制应为大于 0 的整数；没有限制就不填',
        'The number is limited to a whole number above 0; leave it empty where there is no limit',
      ];
    case 'procedureWithoutBasis':
      return [
        `其他中止事由“${fault.name}”要写明名称和法律依据，格式为“名称：依据”`,
        `Another procedure (${fault.name}) needs its name and its legal basis, as “name: basis”`,
      ];
    case 'immediateWithReview':
      return [
        '即办件当场决定，不能要求实地核查、告知利害关系人或者限制数量',
        'What is decided on the spot has no review: no two officers, no parties to be told, no limited number',
      ];
    case 'deferrableButFetchable':
      return [
        `材料 ${fault.documentId} 可共享获取，不必容缺：两项只能选一项`,
        `Document ${fault.documentId} is fetched by the platform, so it need not follow: choose one of the two`,
      ];
    default:
      return [
        '实施清单的其他内容不合格，须重新导入后再发布',
        'Another part of the sheet is not in order: import it anew before publishing',
      ];
  }
}

const beyondWords = ({
  acceptedOn,
  promised,
  statutory,
}: {
  readonly acceptedOn: string;
  readonly promised: Due;
  readonly statutory: Due;
}): Words => [
  `承诺时限不得长于法定时限：${acceptedOn} 受理的，承诺到 ${promised.on}，法定到 ${statutory.on}`,
  `The promise may not exceed the limit of the law: accepted on ${acceptedOn}, it would end on ${promised.on}, the law's limit on ${statutory.on}`,
];
