import { type BpmnFinding, finding } from './finding.ts';

const MOST_TAGS = 8_000;
const MOST_ATTRIBUTES = 16_000;
const MOST_LEVELS = 50;

/** One piece of markup; each part can match in one way only, so the time is in proportion to the length. */
const MARKUP =
  /<(?:!--(?:[^-]|-(?!-))*-->|!\[CDATA\[[\s\S]*?\]\]>|\?[^<>]*\?>|(?<close>\/)[\w:.-]+\s*>|[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<alone>\/)?>)/uy;

/**
 * Why the markup of a text is not read; null when it may be. The parser takes very long over broken markup and over
 * very much of it.
 */
export function markupFault(text: string): BpmnFinding | null {
  let tags = 0;
  let level = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', MARKUP.lastIndex)) {
    MARKUP.lastIndex = at;
    const found = MARKUP.exec(text);
    if (found === null) return malformed(text.slice(0, at).split('\n').length);
    if (/^<[!?]/.test(found[0])) continue;
    tags += 1;
    if (found.groups?.close !== undefined) level -= 1;
    else if (found.groups?.alone === undefined) level += 1;
    if (tags > MOST_TAGS) return tooMuch(MOST_TAGS, '个标签', 'tags');
    if (level > MOST_LEVELS) return tooMuch(MOST_LEVELS, '层', 'levels');
  }
  return text.split('=').length > MOST_ATTRIBUTES ? tooMuch(MOST_ATTRIBUTES, '个属性', 'attributes') : null;
}

const malformed = (line: number): BpmnFinding =>
  finding(null, `第 ${line} 行不是合格的 XML。`, `line ${line} is no well-formed XML.`);

const tooMuch = (most: number, zh: string, en: string): BpmnFinding =>
  finding(
    null,
    `文件超过 ${most} ${zh}；请只导出一个流程。`,
    `the file has more than ${most} ${en}; allowed: one process of some hundred steps.`,
  );
