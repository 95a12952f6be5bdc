import { describe, expect, test } from 'vitest';
import { COMPLETE, DRAFT_ID, draftDesk, noodleShop } from './draft-desk.fixture.ts';
import { chosen, visitor } from './visitor.fixture.ts';

const AT = `/apply/${DRAFT_ID}/documents`;
const [first = '', second = ''] = noodleShop.documents.map(({ id }) => id);
const unread = { read: async () => new Uint8Array() };

describe('files on the page of the documents', () => {
  test('the form takes files without a script, one field for each document', async () => {
    const { main } = await visitor(draftDesk().call).get(AT);
    expect(main).toContain('encType="multipart/form-data"');
    for (const id of [first, second]) expect(main).toMatch(new RegExp(`type="file"[^>]*name="file.${id}"`));
  });

  test('a document with a file is ready, ticked or not, and the page goes on', async () => {
    const desk = draftDesk({ answers: { ...COMPLETE, documents: [] } });
    const files = [chosen(`file.${first}`, '申请书.pdf')];
    const seen = await visitor(desk.call).post(AT, { version: '1' }, files);
    expect(desk.now().answers.documents).toEqual([first]);
    expect(seen.to).toBe(`/apply/${DRAFT_ID}/check`);
    const check = await visitor(desk.call).get(`/apply/${DRAFT_ID}/check`);
    expect(check.text).toContain('已上传的电子件');
    expect(check.text).toContain('申请书.pdf');
  });

  test('one is refused: the ticks and the other file are saved, the page says which and why', async () => {
    const desk = draftDesk();
    const files = [chosen(`file.${first}`, '空.pdf', unread), chosen(`file.${second}`, '流程.pdf')];
    const seen = await visitor(desk.call).post(AT, { version: '1', documents: first }, files);
    expect(seen.status).toBe(422);
    expect(seen.title).toMatch(/^申请材料|^错误/);
    expect(seen.html).toContain(`<a href="#file-${first}">“空.pdf”没有上传：认不出这个文件</a>`);
    expect(seen.text).toContain('流程.pdf');
    expect(desk.now().answers.documents).toEqual([first, second]);
  });

  test('uploading and staying comes back to the page; a file is taken away by its button', async () => {
    const desk = draftDesk();
    const citizen = visitor(desk.call);
    const stayed = await citizen.post(AT, { version: '1', stay: 'yes' }, [chosen(`file.${first}`, '甲.pdf')]);
    expect(stayed.to).toBe(AT);
    const shown = await citizen.get(AT);
    const id = /value="([^"]+)" name="detach"/.exec(shown.main)?.[1] ?? '';
    expect(shown.text).toContain('1 KB');
    const gone = await citizen.post(AT, { version: '2', detach: id });
    expect(gone.to).toBe(AT);
    expect((await citizen.get(AT)).text).not.toContain('甲.pdf');
  });

  test('another window saved meanwhile: the file is kept, the page says what is saved there', async () => {
    const desk = draftDesk();
    desk.change({ documents: [second] });
    const seen = await visitor(desk.call).post(AT, { version: '1', documents: first }, [
      chosen(`file.${first}`, '甲.pdf'),
    ]);
    expect(seen.status).toBe(409);
    expect(seen.text).toContain('甲.pdf');
    expect(seen.text).toContain('这份草稿在别处改过了');
  });

  test('English says it in English', async () => {
    const desk = draftDesk();
    const seen = await visitor(desk.call, 'en').post(AT, { version: '1' }, [
      chosen(`file.${first}`, 'a.pdf', { isTooLarge: true }),
    ]);
    expect(seen.text).toContain('“a.pdf” was not uploaded: a file may have 20 MB');
  });
});
