import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CaseNumber } from '#case-number.tsx';
import { textOfHtml } from '#form/html.fixture.ts';
import { LimitChange } from '#limit-change.tsx';
import { LimitPair } from '#limit-pair.tsx';
import { companyPlan, planStep, projectPlan } from '#plan.fixture.ts';
import { PlanPicture, planSentence } from '#plan-picture.tsx';
import { PlanTable } from '#plan-table.tsx';
import { StatusChip, type Tone } from '#status-chip.tsx';
import { Timeline, type TimelineLine } from '#timeline.tsx';

/** Lengths of the drawn bars, in per cent of the longest possible. */
const barsOf = (html: string) =>
  [...html.matchAll(/limit-fill" width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe('both limits', () => {
  const promised = { unit: 'workingDays', count: 5 } as const;

  test('the longer one fills the scale and the other stands in proportion', () => {
    const statutory = { limit: { unit: 'workingDays', count: 20 }, byDefault: false } as const;
    const html = renderToStaticMarkup(<LimitPair statutory={statutory} promised={promised} language="zh" />);
    expect(barsOf(html)).toEqual([100, 25]);
    expect(textOfHtml(html)).toBe('法定时限 20个工作日 承诺时限 5个工作日');
  });

  test('a general limit is marked as such', () => {
    const statutory = { limit: { unit: 'workingDays', count: 20 }, byDefault: true } as const;
    const html = renderToStaticMarkup(<LimitPair statutory={statutory} promised={promised} language="zh" />);
    expect(textOfHtml(html)).toContain('按行政许可的一般期限');
  });

  test('no limit in law is said in words and draws no bar', () => {
    const html = renderToStaticMarkup(<LimitPair statutory={null} promised={promised} language="zh" />);
    expect(textOfHtml(html)).toContain('法律未规定时限');
    expect(barsOf(html)).toEqual([100]);
  });

  test('half an hour beside two months can still be seen', () => {
    const statutory = { limit: { unit: 'months', count: 2 }, byDefault: false } as const;
    const half = { unit: 'minutes', count: 30 } as const;
    const html = renderToStaticMarkup(<LimitPair statutory={statutory} promised={half} language="en" />);
    expect(Math.min(...barsOf(html))).toBeGreaterThan(0.5);
  });

  test('five days to four hours is a tenth', () => {
    const html = renderToStaticMarkup(
      <LimitChange before={promised} after={{ unit: 'workingHours', count: 4 }} language="zh" />,
    );
    expect(barsOf(html)).toEqual([100, 10]);
  });
});

describe('a state', () => {
  const tones: readonly Tone[] = ['grey', 'blue', 'amber', 'seal', 'green', 'violet'];

  test('each colour has a shape of its own', () => {
    const shapes = tones.map((tone) =>
      renderToStaticMarkup(<StatusChip tone={tone}>已受理</StatusChip>).replace(/chip-[a-z]+"/, ''),
    );
    expect(new Set(shapes).size).toBe(tones.length);
  });

  test('the word carries the meaning; the shape is silent', () => {
    const html = renderToStaticMarkup(<StatusChip tone="blue">已受理</StatusChip>);
    expect(textOfHtml(html)).toBe('已受理');
    expect(html).toContain('aria-hidden="true"');
  });
});

test('a case number is copied without gaps', () => {
  const html = renderToStaticMarkup(<CaseNumber value="510109200710301000017" />);
  expect(html.replace(/<[^>]+>/g, '')).toBe('510109200710301000017');
});

describe('timeline', () => {
  const lines: readonly TimelineLine[] = [
    { key: 1, title: '提交', standing: 'done', at: '2026-11-23T01:02:00Z' },
    { key: 2, title: '审查', standing: 'now', at: '2026-11-23T02:15:00Z', by: '工商局' },
    { key: 3, title: '领证', standing: 'ahead', at: null },
  ];
  const html = renderToStaticMarkup(<Timeline lines={lines} language="zh" />);

  test('what is still to come is shown too, and said to be so', () => {
    expect(textOfHtml(html)).toBe('提交 11-23 09:02 审查 进行中 11-23 10:15 工商局 领证 未开始');
  });

  test('one line is the present one', () => {
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('picture of a plan', () => {
  test('it says in a sentence what it shows', () => {
    expect(planSentence(companyPlan, 'zh')).toBe(
      '共3个步骤。逐个办理要8个工作小时，并联办理要3.5个工作小时。决定总时间的是：步骤A、步骤C。',
    );
    expect(renderToStaticMarkup(<PlanPicture plan={companyPlan} language="zh" />)).toContain(
      `aria-label="${planSentence(companyPlan, 'zh')}"`,
    );
  });

  test('many critical steps are counted, not listed', () => {
    const steps = Array.from({ length: 8 }, (_, place) => planStep([`${place}`, 'gs', 0, 1, 0]));
    expect(planSentence({ ...companyPlan, steps }, 'zh')).toContain('其中8个关键步骤决定总时间');
  });

  test('the end of the bars is the end of the plan', () => {
    const html = renderToStaticMarkup(<PlanPicture plan={projectPlan} language="zh" />);
    const ends = [...html.matchAll(/class="plan-bar[^"]*" x="([\d.]+)"[^>]* width="([\d.]+)"/g)].map(
      ([, x, width]) => Number(x) + Number(width),
    );
    expect(Math.max(...ends)).toBe(Number(/class="plan-end" x1="([\d.]+)"/.exec(html)?.[1]));
  });

  test('what is critical and what has room is written, not only coloured', () => {
    const text = textOfHtml(renderToStaticMarkup(<PlanPicture plan={companyPlan} language="zh" />));
    expect(text.match(/关键/g)).toHaveLength(2);
    expect(text).toContain('余1');
  });

  test('the table names every step, and leads to its item where there is one', () => {
    const hrefOf = (id: string) => (id === 'A' ? '/items/GSJ-001' : null);
    const html = renderToStaticMarkup(<PlanTable plan={companyPlan} language="zh" hrefOf={hrefOf} />);
    expect(html).toContain('<a href="/items/GSJ-001">步骤A</a>');
    expect(textOfHtml(html)).toContain('步骤B 质监局 0.5个工作小时 1个工作小时 1个工作小时');
  });
});
