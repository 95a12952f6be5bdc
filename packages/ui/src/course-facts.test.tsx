import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CourseFacts, type CourseFactsProps } from '#course-facts.tsx';

const STRAIGHT: CourseFactsProps['course'] = {
  correction: null,
  deferred: [],
  pauses: [],
  extension: null,
  hearing: null,
  consultation: null,
};

const html = (changes: Partial<CourseFactsProps['course']>, language: 'zh' | 'en' = 'zh') =>
  renderToStaticMarkup(<CourseFacts course={{ ...STRAIGHT, ...changes }} language={language} />);

test('a case that went straight has nothing to tell', () => {
  expect(html({})).toBe('');
});

test('what is missing stands with its defect and its last day; once it is in, no more', () => {
  const correction = {
    due: { on: '2007-11-20' },
    asked: [{ documentId: 'M01', name: '身份证明', defect: '复印件不清楚' }],
    isSupplied: false,
  };
  expect(html({ correction })).toContain('身份证明</b>：复印件不清楚');
  expect(html({ correction })).toContain('2007年11月20日');
  expect(html({ correction: { ...correction, isSupplied: true } })).toBe('');
});

test('time that does not count says why, from when to when, and whether its end is only planned', () => {
  const pause = { name: '检测', nameEn: 'Testing', from: '2007-10-30', to: '2007-11-13', isOpen: true };
  expect(html({ pauses: [pause] })).toMatch(/第四十五条.*检测.*2007年10月30日.*2007年11月13日.*进行中/s);
  expect(html({ pauses: [{ ...pause, isOpen: false }] })).not.toContain('进行中');
  expect(html({ pauses: [pause] }, 'en')).toContain('Testing');
});

test('names of documents are marked as Chinese on the English page', () => {
  const deferred = [{ documentId: 'M02', name: '场地证明', until: '2007-11-05' }];
  expect(html({ deferred }, 'en')).toContain('<span lang="zh-CN">场地证明</span>');
});

test('departments that are asked are named, with their last day and that the clock runs; afterwards no more', () => {
  const consultation = {
    departments: [{ code: 'GJJ', name: '规划建设局', nameEn: 'Planning and Construction Bureau' }],
    due: { on: '2007-11-01' },
    isOpen: true,
  };
  expect(html({ consultation })).toMatch(/部门会办中.*办理时限照常计算.*2007年11月1日.*规划建设局/s);
  expect(html({ consultation }, 'en')).toContain('Planning and Construction Bureau');
  expect(html({ consultation: { ...consultation, isOpen: false } })).toBe('');
});
