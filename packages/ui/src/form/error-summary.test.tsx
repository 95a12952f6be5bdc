import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorSummary } from '#form/error-summary.tsx';
import { tagsOf, textOfHtml } from '#form/html.fixture.ts';

const LINE = { name: 'form.name', label: '公司名称', words: '必填' };

test('takes the focus when the page opens, without a script', () => {
  const [box] = tagsOf(renderToStaticMarkup(<ErrorSummary lines={[LINE]} language="zh" />));
  expect(box?.attributes).toMatchObject({ role: 'alert', tabindex: '-1', autofocus: '' });
});

test('every line leads to its field', () => {
  const html = renderToStaticMarkup(<ErrorSummary lines={[LINE]} language="zh" />);
  expect(html).toContain('<a href="#form-name">公司名称：必填</a>');
});

test('a fault of the whole page is told without a link', () => {
  const html = renderToStaticMarkup(
    <ErrorSummary lines={[{ name: null, label: '', words: '服务暂时没有回应' }]} language="zh" />,
  );
  expect(textOfHtml(html)).toContain('服务暂时没有回应');
  expect(html).not.toContain('<a ');
});

test('nothing wrong, nothing shown', () => {
  expect(renderToStaticMarkup(<ErrorSummary lines={[]} language="zh" />)).toBe('');
});
