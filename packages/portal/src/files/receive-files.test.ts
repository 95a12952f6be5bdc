import { expect, test } from 'vitest';
import { chosen, problem } from '#apply/visitor.fixture.ts';
import type { PageRequest, PostedFile } from '#page.ts';
import { receiveFiles } from './receive-files.ts';

const request = (...files: readonly PostedFile[]) => ({ files }) as unknown as PageRequest;

test('each file goes to its document; one for a document nobody asked for goes nowhere', async () => {
  const sent: string[] = [];
  const faults = await receiveFiles(
    request(
      chosen('file.M1', 'a.pdf'),
      chosen('file.M9', 'b.pdf'),
      chosen('other', 'c.pdf'),
      chosen('file.M1', 'd.pdf'),
    ),
    ['M1', 'M2'],
    async (documentId, { name }) => sent.push(`${documentId} ${name}`),
  );
  expect(sent).toEqual(['M1 a.pdf', 'M1 d.pdf']);
  expect(faults).toEqual([]);
});

test('one that is refused, or was too large to keep, is named; the others arrive', async () => {
  const sent: string[] = [];
  const errors = [{ pointer: '/file', rule: 'x', message: '认不出', messageEn: 'unknown' }];
  const faults = await receiveFiles(
    request(
      chosen('file.M1', '坏.heic'),
      chosen('file.M1', '大.pdf', { isTooLarge: true }),
      chosen('file.M2', '好.pdf'),
    ),
    ['M1', 'M2'],
    async (_documentId, { name }) => {
      if (name === '坏.heic') throw problem(400, 'invalid-input', { errors });
      sent.push(name);
    },
  );
  expect(sent).toEqual(['好.pdf']);
  expect(faults.map(({ pointer, message }) => [pointer, message])).toEqual([
    ['/file.M1', '“坏.heic”没有上传：认不出'],
    ['/file.M1', expect.stringContaining('“大.pdf”没有上传：每个文件最大 20 MB')],
  ]);
});

test('too many tries are told at the document, a service that is away is not a fault of the file', async () => {
  const once = (error: Error) =>
    receiveFiles(request(chosen('file.M1', 'a.pdf')), ['M1'], () => Promise.reject(error));
  expect((await once(problem(429, 'too-many-tries')))[0]?.message).toBe(
    '“a.pdf”没有上传：题：too-many-tries',
  );
  await expect(once(problem(503, 'unavailable'))).rejects.toThrow('unavailable');
});
