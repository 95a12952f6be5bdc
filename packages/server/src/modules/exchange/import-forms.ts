import { channelFormId, upsertForm } from '../forms/index.ts';
import { channelForm, formedChannels } from './channel-form.ts';
import { withColumnOrder } from './column-order.ts';
import type { ImportPlace } from './import-folder.ts';
import type { FolderData } from './read-folder.ts';

/** Forms of items, and one for each route of the channels that have one. @returns how many */
export async function importForms(data: FolderData, { tx, centreId }: ImportPlace): Promise<number> {
  const forms = data.forms.map((form) => ({ ...form, schema: withColumnOrder(form.schema) }));
  for (const { id, title, title_en, help, sections, schema } of forms) {
    const definition = { help, sections, schema };
    await tx.run(upsertForm, { centreId, formId: id, title, titleEn: title_en, definition });
  }
  let routes = 0;
  const channels = formedChannels(data);
  for (const form of data.channelForms) {
    const channel = channels.find(({ key }) => key === form.key);
    for (const route of channel?.routes ?? []) {
      if (!channel) continue;
      const formId = channelFormId(channel.key, route.id);
      const { title, titleEn, ...definition } = channelForm(form, { ...data, forms, channel, route });
      await tx.run(upsertForm, { centreId, formId, title, titleEn, definition });
      routes += 1;
    }
  }
  return forms.length + routes;
}
