import { dropPhrase, keepPhrase, listPhrases, type Phrases } from '@yichuang/contract/queueing-phrases.ts';
import { type Answer, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';

export const readPhrases = (asked: Asked): Promise<Phrases> => read(asked, listPhrases, {});

/** Keeps or removes a phrase, as the posted form says. */
export async function actOnPhrases(asked: Asked): Promise<Answer<Phrases>> {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const common = { key: text('key'), typed: form };
  const phraseId = text('phrase');
  const version = Number(text('version'));
  if (text('act') === 'drop') {
    const input = { params: { phraseId }, body: { version } };
    return write(asked, { ...common, route: dropPhrase, input });
  }
  const body = {
    phrase: phraseId === '' ? null : { phraseId, version },
    isShared: text('isShared') === 'yes',
    abbreviation: text('abbreviation').normalize('NFKC').toLowerCase(),
    words: text('words'),
    itemCode: text('itemCode') || null,
    documentId: text('documentId') || null,
  };
  return write(asked, { ...common, route: keepPhrase, input: { body } });
}
