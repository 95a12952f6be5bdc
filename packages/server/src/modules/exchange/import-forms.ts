import { channelFormId, upsertForm } from '../forms/index.ts';
import { channelForm } from './channel-form.ts';
import type { ImportPlace } from './import-folder.ts';
import type { FolderData } from './read-folder.ts';

/** Forms of items, and one for each route of the channels that have one. @returns how many */
export async function importForms(data: FolderData, { tx, centreId }: ImportPlace): Promise<number> {
  for (const { id, title, title_en, help, sections, schema } of data.forms) {
    const definition = { help, sections, schema };
    await tx.run(upsertForm, { centreId, formId: id, title, titleEn: title_en, definition });
  }
  let routes = 0;
  for (const form of data.channelForms) {
    const channel = data.channels.find(({ key }) => key === form.key);
    for (const route of channel?.routes ?? []) {
      if (!channel) continue;
      const formId = channelFormId(channel.key, route.id);
      const { title, titleEn, ...definition } = channelForm(form, { ...data, channel, route });
      await tx.run(upsertForm, { centreId, formId, title, titleEn, definition });
      routes += 1;
    }
  }
  return data.forms.length + routes;
}
