import type { DocumentAttachment } from '@yichuang/contract/attachments.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { renderToString } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { CASE_ID, document } from '#fixtures.testing.ts';
import { asked, fixtureCall, problem, textOf } from '#render-page.testing.tsx';
import { LanguageProvider } from '#shell/language.tsx';
import type { ShownFiles } from './attached-files.ts';
import { action, loader } from './case-files.ts';
import { FilesPanel } from './files-panel.tsx';

const file = (name: string, changes: Partial<DocumentAttachment> = {}): DocumentAttachment => ({
  attachmentId: '0197f3a2-6c1e-7b5a-9d3e-4f2a1b0c9d8f',
  documentId: 'M1',
  name,
  mediaType: 'application/pdf',
  bytes: 2_097_152,
  pages: 3,
  uploadedAt: '2007-10-30T01:00:00Z',
  purpose: 'filing',
  isSuperseded: false,
  path: `/api/v1/cases/${CASE_ID}/attachments/${name.length}`,
  ...changes,
});

const documents = [document('M1', true), document('M2', false)].map((one) => ({ ...one, presented: false }));

function shown(files: ShownFiles | undefined, language: 'zh' | 'en' = 'zh'): string {
  const panel = <FilesPanel files={files} documents={documents} add={() => undefined} isBusy={false} />;
  const router = createMemoryRouter([{ path: '/', element: panel }]);
  return renderToString(
    <LanguageProvider start={language}>
      <RouterProvider router={router} />
    </LanguageProvider>,
  );
}

const read = (...rows: readonly DocumentAttachment[]): ShownFiles => ({
  rows,
  mayAttach: false,
  isRead: true,
  problem: null,
});

describe('the files of a case', () => {
  test('stand with their document and open beside the page; a picture is seen at once', () => {
    const html = shown(
      read(
        file('执照.pdf'),
        file('门面.jpg', { attachmentId: CASE_ID, documentId: 'M2', mediaType: 'image/jpeg', pages: 1 }),
      ),
    );
    expect(textOf(html)).toMatch(/材料M1.*执照\.pdf.*随申请上传 · 2\.0 MB · 3 页.*材料M2.*门面\.jpg/);
    expect(html.match(/<img /g)).toHaveLength(1);
    expect(html.match(/target="_blank" rel="noopener"/g)).toHaveLength(2);
  });

  test('what was replaced by a correction is folded away, not gone', () => {
    const html = shown(
      read(
        file('旧.pdf', { isSuperseded: true }),
        file('新.pdf', { attachmentId: CASE_ID, purpose: 'correction' }),
      ),
    );
    const [before = '', folded = ''] = html.split('<details>');
    expect(before).toContain('新.pdf');
    expect(before).not.toContain('旧.pdf');
    expect(textOf(folded)).toMatch(/补正前的文件（1）.*旧\.pdf/);
  });

  test('no file, not read yet, not to be read: each says so', () => {
    expect(textOf(shown(read()))).toContain('没有上传的文件');
    expect(textOf(shown(undefined))).toContain('正在读取文件');
    const failed = { ...read(), isRead: false, problem: problem('unavailable', 503) };
    expect(textOf(shown(failed))).toContain('文件暂时读不出来');
    expect(textOf(shown(read(), 'en'))).toContain('No file was uploaded');
  });

  test('only who may add scans is offered it', () => {
    expect(shown(read(file('a.pdf')))).not.toContain('type="file"');
    const html = shown({ ...read(file('a.pdf')), mayAttach: true });
    expect(html).toContain('type="file"');
    expect(textOf(html)).toContain('补充扫描件');
  });
});

describe('adding scans', () => {
  const files = { rows: [file('执照.pdf')], mayAttach: true };
  const uploaded = { ...file('执照.pdf'), digest: 'ab' };
  const posted = (chosen: readonly File[], fields: Readonly<Record<string, string>> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ key: 'k1', documentId: 'M1', ...fields }))
      body.set(name, value);
    for (const one of chosen) body.append('file', one);
    return new Request(`http://hall.example/w/cases/${CASE_ID}/files`, { method: 'POST', body });
  };
  const addressed = (replies: Parameters<typeof fixtureCall>[0], request: Request) => {
    const { call, sent } = fixtureCall(replies);
    return { sent, asking: { ...asked(call, request), params: { caseId: CASE_ID } } };
  };
  const pdf = (name: string) => new File(['%PDF-'], name);

  test('each file is uploaded under a key of its own, then all are attached at once', async () => {
    const replies = { 'documents.uploadAttachment': uploaded, 'cases.attach': files };
    const { sent, asking } = addressed(
      replies,
      posted([pdf('a.pdf'), pdf('b.pdf')], { isNewEdition: 'yes' }),
    );
    expect(await action(asking)).toEqual({ ...files, isRead: true, problem: null });
    expect(sent.map(({ name, key, query }) => [name, key, query?.name])).toEqual([
      ['documents.uploadAttachment', 'k1-0', 'a.pdf'],
      ['documents.uploadAttachment', 'k1-1', 'b.pdf'],
      ['cases.attach', 'k1-attach', undefined],
    ]);
    expect(sent.at(-1)?.body).toEqual({
      documentId: 'M1',
      attachmentIds: [uploaded.attachmentId, uploaded.attachmentId],
      isNewEdition: true,
    });
  });

  test('a refused file is named with its reason; nothing is attached when all are refused', async () => {
    const errors = [{ pointer: '/file', rule: 'x', message: '文件加了密码', messageEn: 'locked' }];
    const refused = new ProblemError(problem('invalid-input', 400, { errors }));
    const replies = { 'documents.uploadAttachment': refused, 'cases.readAttachments': files };
    const { sent, asking } = addressed(replies, posted([pdf('密.pdf')]));
    expect((await action(asking)).problem?.errors?.[0]?.message).toBe('“密.pdf”：文件加了密码');
    expect(sent.map(({ name }) => name)).not.toContain('cases.attach');
  });

  test('nothing chosen: said without uploading', async () => {
    const { sent, asking } = addressed({ 'cases.readAttachments': files }, posted([]));
    expect((await action(asking)).problem?.title).toBe('请先选择文件');
    expect(sent.map(({ name }) => name)).toEqual(['cases.readAttachments']);
  });

  test('files that cannot be read leave the page standing', async () => {
    const lost = new ProblemError(problem('unavailable', 503));
    const { asking } = addressed({ 'cases.readAttachments': lost }, new Request('http://hall.example/w/x'));
    expect(await loader(asking)).toMatchObject({ rows: [], isRead: false, problem: { code: 'unavailable' } });
  });
});
