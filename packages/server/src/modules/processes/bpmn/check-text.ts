import { type BpmnFinding, finding } from './finding.ts';
import { markupFault } from './markup.ts';

/** Far above any channel: forty steps on seven routes take 130 kB. */
export const MOST_BYTES = 500_000;

type Checked = { readonly text: string } | { readonly refused: BpmnFinding };

/** The text of a file that may be parsed. Whatever would reach outside the file, run or swell is refused unread. */
export function checkedText(bytes: Uint8Array): Checked {
  if (bytes.byteLength > MOST_BYTES) {
    const kilobytes = Math.ceil(bytes.byteLength / 1000);
    return refused(
      `文件 ${kilobytes} kB，最多 ${MOST_BYTES / 1000} kB。`,
      `the file has ${kilobytes} kB; allowed: at most ${MOST_BYTES / 1000} kB.`,
    );
  }
  const text = utf8Of(bytes);
  if (text === null || (declaredEncoding(text) ?? 'utf-8') !== 'utf-8') {
    return refused('文件不是 UTF-8 编码；请另存为 UTF-8。', 'the file is not UTF-8; allowed: UTF-8.');
  }
  const dangerous = DANGEROUS.find(({ sign }) => sign.test(text));
  if (dangerous !== undefined) return refused(dangerous.why, dangerous.whyEn);
  const malformed = markupFault(text);
  if (malformed !== null) return { refused: malformed };
  return { text };
}

const DANGEROUS = [
  {
    sign: /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i,
    why: '文件含文档类型定义（DTD）或实体声明；BPMN 文件不需要，请删除。',
    whyEn: 'the file has a document type or entities; BPMN needs none, remove them.',
  },
  {
    sign: /2001\/XInclude|<\?xml-stylesheet|<(?:[\w.-]+:)?(?:include|import)[\s/>]/i,
    why: '文件引用其他文件（include、import 或样式表）；请把内容放进同一文件。',
    whyEn:
      'the file refers to other files (include, import or style sheet); allowed: everything in one file.',
  },
  {
    sign: /<(?:[\w.-]+:)?(?:scriptTask|script)[\s/>]/i,
    why: '文件含脚本（script、scriptTask）；流程文件只作交换，不执行脚本。',
    whyEn: 'the file has scripts (script, scriptTask); nothing in a file is ever run.',
  },
  {
    sign: /<(?:[\w.-]+:)?conditionExpression\b[^<>]*\slanguage\s*=/i,
    why: '条件以程序语言写成（language）；条件只能用文字说明。',
    whyEn: 'a condition is written in a programming language; allowed: conditions in words.',
  },
];

function utf8Of(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const declaredEncoding = (text: string): string | undefined =>
  /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([^"']*)/.exec(text)?.[1]?.toLowerCase();

const refused = (why: string, whyEn: string): Checked => ({ refused: finding(null, why, whyEn) });
