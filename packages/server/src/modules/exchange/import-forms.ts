import { channelFormId, upsertForm } from '../forms/index.ts';
import { channelForm } from './channel-form.ts';
import type { ImportPlace } from './import-folder.ts';
import { isOpenHere } from './import-procedures.ts';
import type { FolderData } from './read-folder.ts';

/** Forms of items, and one for each route of the channels that may be applied for. @returns how many */
export async function importForms(data: FolderData, { tx, centreId }: ImportPlace): Promise<number> {
  for (const { id, title, title_en, help, sections, schema } of data.forms) {
    const definition = { help, sections, schema };
    await tx.run(upsertForm, { centreId, formId: id, title, titleEn: title_en, definition });
  }
  let routes = 0;
  for (const channel of data.channels.filter(isOpenHere)) {
    for (const route of channel.routes) {
      const formId = channelFormId(channel.key, route.id);
      await tx.run(upsertForm, { centreId, formId, ...channelForm(channel, route, data) });
      routes += 1;
    }
  }
  return data.forms.length + routes;
}
