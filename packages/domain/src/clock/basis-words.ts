/** 法律名称 as pages in Chinese write them. */
const LAWS: Readonly<Record<string, string>> = {
  'Administrative Licensing Law': '行政许可法',
  'Administrative Reconsideration Law': '行政复议法',
  'Administrative Litigation Law': '行政诉讼法',
  'Civil Procedure Law': '民事诉讼法',
  'Civil Code': '民法典',
};

/** Bases that are no law. */
const OTHERS: Readonly<Record<string, string>> = {
  'Rule of the centre': '中心规定',
  'Rule of the item, or of the centre': '事项或中心规定',
  'Practice of the field': '行业惯例',
  'Practice of the field: not longer than the promise of the item': '行业惯例，不超过事项承诺时限',
};

/**
 * 依据 in Chinese: `Administrative Licensing Law art. 32(1)4` is 《行政许可法》第32条第1款第4项. Words that are not known
 * here stay as they are.
 */
export function basisInChinese(basis: string): string {
  const [, law = '', article = '', paragraph, item, analogy] =
    /^(.+) art\. (\d+)(?:\((\d+)\))?(\d+)?( by analogy)?$/.exec(basis) ?? [];
  const name = LAWS[law];
  if (name === undefined) return OTHERS[basis] ?? basis;
  const place = [`第${article}条`, paragraph && `第${paragraph}款`, item && `第${item}项`].filter(Boolean);
  return `《${name}》${place.join('')}${analogy ? '（参照）' : ''}`;
}
