import type { TrackView } from '@yichuang/contract/case-track.ts';
import { describe, expect, test } from 'vitest';
import { uploadedFile } from '#apply/draft-desk.fixture.ts';
import { callWith, chosen, problem, visitor } from '#apply/visitor.fixture.ts';
import { noodleTrack } from './track.fixture.ts';

const AT = '/t/AbCdEf/correct';
const [M1, M2] = ['SSJ-004-M1', 'SSJ-004-M2'] as const;

/** 王芳 was told that two documents are wrong. */
const waiting: TrackView = {
  ...noodleTrack,
  state: 'awaitingCorrection',
  course: {
    ...noodleTrack.course,
    correction: {
      due: {
        at: '2026-12-14T09:30:00.000Z',
        on: '2026-12-14',
        unit: 'workingDays',
        provisional: false,
        left: { isOverdue: false, workingDays: 15, workingMinutes: 7_200 },
      },
      asked: [
        { documentId: M1, name: '食品卫生许可证申请书', defect: '第三页没有签字' },
        { documentId: M2, name: '营业场所平面图', defect: '缺少比例尺' },
      ],
      isSupplied: false,
    },
  },
};

/** The wire of one correction. */
function correctionDesk(start: TrackView = waiting) {
  let view = start;
  let files = [] as ReturnType<typeof uploadedFile>[];
  const { call, asked } = callWith({
    'cases.track': () => view,
    'cases.readCorrectionUploads': () => ({ rows: files }),
    'cases.attachToCorrection': (input: {
      params: { documentId: string };
      query: { name: string };
      file: Uint8Array;
    }) => {
      const errors = [{ pointer: '/file', rule: 'x', message: '认不出这个文件', messageEn: 'unknown' }];
      if (input.file.length === 0) throw problem(400, 'invalid-input', { errors });
      files = [...files, uploadedFile(input.params.documentId, input.query.name)];
      return { rows: files };
    },
    'cases.detachFromCorrection': ({ params }: { params: { attachmentId: string } }) => {
      files = files.filter(({ attachmentId }) => attachmentId !== params.attachmentId);
      return { rows: files };
    },
    'cases.correctByLink': ({
      body,
    }: {
      body: { version: number; statements: { documentId: string }[] };
    }) => {
      if (body.version !== view.version) throw problem(409, 'stale');
      const brought = [...files, ...body.statements].map(({ documentId }) => documentId);
      const missing = [M1, M2].filter((id) => !brought.includes(id));
      if (missing.length > 0) throw problem(409, 'cases.documents-missing', { facts: { missing } });
      view = { ...view, state: 'received', version: view.version + 1 };
      return { state: view.state, version: view.version };
    },
  });
  return {
    call,
    handedIn: () => asked.findLast(({ name }) => name === 'cases.correctByLink')?.input,
    moveOn: () => {
      view = { ...view, version: view.version + 1 };
    },
  };
}

const empty = { read: async () => new Uint8Array() };
const version = String(waiting.version);

describe('a correction online', () => {
  test('the track leads to it while a correction is awaited, and only then', async () => {
    expect((await visitor(correctionDesk().call).get('/t/AbCdEf')).main).toContain(
      'href="/t/AbCdEf/correct"',
    );
    const others: TrackView[] = [noodleTrack, { ...waiting, state: 'received' }];
    for (const view of others) {
      const citizen = visitor(correctionDesk(view).call);
      expect((await citizen.get('/t/AbCdEf')).main).not.toContain('/correct"');
      expect((await citizen.get(AT)).to).toBe('/t/AbCdEf');
    }
  });

  test('shows only what is asked for, what is wrong with it, and until when', async () => {
    const { text, main, isStored } = await visitor(correctionDesk().call).get(AT);
    for (const words of [
      '食品卫生许可证申请书',
      '第三页没有签字',
      '营业场所平面图',
      '缺少比例尺',
      '12月14日',
    ])
      expect(text).toContain(words);
    expect(main.match(/type="file"/g)).toHaveLength(2);
    expect(isStored).toBe(false);
  });

  test('a file for one document, a statement for the other: handed in, and back to the track', async () => {
    const desk = correctionDesk();
    const form = { version, act: 'submit', [`statement.${M2}`]: ' 图纸明天邮寄 ' };
    const seen = await visitor(desk.call).post(AT, form, [chosen(`file.${M1}`, '申请书.pdf')]);
    expect(seen.to).toBe('/t/AbCdEf');
    expect(desk.handedIn()).toMatchObject({
      body: { version: waiting.version, statements: [{ documentId: M2, statement: '图纸明天邮寄' }] },
    });
  });

  test('one is missing: nothing is handed in, the page leads to it, file and words stay', async () => {
    const desk = correctionDesk();
    const citizen = visitor(desk.call);
    const seen = await citizen.post(AT, { version, act: 'submit' }, [chosen(`file.${M1}`, '申请书.pdf')]);
    expect(seen.status).toBe(409);
    expect(seen.html).toContain(`<a href="#file-${M2}">“营业场所平面图”还没有文件`);
    expect(seen.text).toContain('申请书.pdf');
    const again = await citizen.post(AT, { version, act: 'submit', [`statement.${M2}`]: '见附图' });
    expect(again.to).toBe('/t/AbCdEf');
  });

  test('a file is refused: nothing is handed in, what was typed and the good file stay', async () => {
    const desk = correctionDesk();
    const form = { version, act: 'submit', [`statement.${M1}`]: '已签字' };
    const files = [chosen(`file.${M1}`, '好.pdf'), chosen(`file.${M2}`, '空.pdf', empty)];
    const seen = await visitor(desk.call).post(AT, form, files);
    expect([seen.status, desk.handedIn()]).toEqual([422, undefined]);
    expect(seen.html).toContain('“空.pdf”没有上传：认不出这个文件');
    expect(seen.text).toContain('好.pdf');
    expect(seen.html).toContain('已签字');
  });

  test('upload now, hand in later; a file is taken away again', async () => {
    const desk = correctionDesk();
    const citizen = visitor(desk.call);
    const kept = await citizen.post(AT, { version, act: 'upload', [`statement.${M2}`]: '稍后' }, [
      chosen(`file.${M1}`, '甲.pdf'),
    ]);
    expect([kept.status, desk.handedIn()]).toEqual([200, undefined]);
    expect(kept.html).toContain('稍后');
    const id = /value="([^"]+)" name="detach"/.exec(kept.main)?.[1] ?? '';
    expect((await citizen.post(AT, { version, detach: id })).text).not.toContain('甲.pdf');
    expect(desk.handedIn()).toBeUndefined();
  });

  test('the case moved on: asked once more, with the version as it is now', async () => {
    const desk = correctionDesk();
    desk.moveOn();
    const form = { version, act: 'submit', [`statement.${M1}`]: '甲', [`statement.${M2}`]: '乙' };
    const seen = await visitor(desk.call).post(AT, form);
    expect(seen.status).toBe(409);
    expect(seen.text).toContain('办理有了新的进展');
    expect(seen.html).toContain(`name="version" value="${waiting.version + 1}"`);
  });

  test('sent twice: the second one finds it handed in', async () => {
    const desk = correctionDesk();
    const form = { version, act: 'submit', [`statement.${M1}`]: '甲', [`statement.${M2}`]: '乙' };
    await visitor(desk.call).post(AT, form);
    expect((await visitor(desk.call).post(AT, form)).to).toBe('/t/AbCdEf');
  });
});
