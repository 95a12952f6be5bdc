import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { makeFindable, upsertLifeEvent } from '../catalogue/index.ts';
import { upsertNotice, upsertQuestion } from '../notices/index.ts';
import { eventChannels } from './event-channels.ts';
import type { ImportPlace } from './import-folder.ts';
import { channelOf, lifeEventFromData, slugOf } from './life-event-from-data.ts';
import type { FolderData } from './read-folder.ts';

/** 一件事、公告、便民信息、常见问题. */
export async function importInformation(data: FolderData, place: ImportPlace) {
  const events = await importEvents(data, place);
  const notices = await importNotices(data, place);
  await importQuestions(data, place);
  return { events, notices, questions: data.questions.length };
}

/** All of them; one that needs items of the streets is a guide. */
async function importEvents(data: FolderData, place: ImportPlace): Promise<number> {
  const { tx, centreId } = place;
  const own = new Set(eventChannels(data).map(({ procedure }) => procedure.key));
  const { events } = data;
  for (const [position, event] of events.entries()) {
    const { name, name_en, keywords, summary } = event;
    const slug = slugOf(event);
    const channelKey = channelOf(event, data.channels) ?? (own.has(slug) ? slug : null);
    const definition = lifeEventFromData(event);
    await tx.run(upsertLifeEvent, {
      centreId,
      slug,
      name,
      nameEn: name_en,
      event: definition,
      channelKey,
      position,
    });
    const words = { names: [name, name_en], keywords, text: [summary] };
    await makeFindable(place, { kind: 'event', id: slug, position }, words);
  }
  return events.length;
}

async function importNotices(data: FolderData, place: ImportPlace): Promise<number> {
  const { tx, centreId } = place;
  const notices = [...data.notices, ...data.articles];
  for (const [position, { id, category, title, body, date, related_items }] of notices.entries()) {
    await tx.run(upsertNotice, {
      centreId,
      noticeId: id,
      category,
      title,
      body,
      publishedOn: dateOnly(date),
      relatedItems: related_items,
    });
    const words = { names: [title], keywords: [], text: [body] };
    await makeFindable(place, { kind: 'notice', id, position }, words);
  }
  return notices.length;
}

async function importQuestions({ questions }: FolderData, { tx, centreId }: ImportPlace): Promise<void> {
  for (const { id, type, item, question, answer } of questions) {
    await tx.run(upsertQuestion, { centreId, questionId: id, itemCode: item, kind: type, question, answer });
  }
}
