import type { ItemSettingsView, SheetView } from '@yichuang/contract/item-settings.ts';
import type { ItemRules } from '@yichuang/domain/catalogue/item-rules.ts';
import { type ItemSettings, settingsOf } from '@yichuang/domain/catalogue/item-settings.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { currentSheet, publishedAt } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { openByItemVersion } from './item-store.ts';

/** What can be set of an item, and how many open cases each of its versions binds. @throws not-found */
export async function viewSheet(code: string, { db, centreId }: Reading): Promise<SheetView> {
  const sheet = await currentSheet(db, centreId, code);
  const { version } = sheet;
  return {
    code,
    version,
    settings: viewSettings(settingsOf(sheet)),
    publishedAt: instantText(await publishedAt(db, centreId, { code, version })),
    openCases: [...(await db.many(openByItemVersion, { centreId, itemCode: code }))],
  };
}

const viewSettings = ({ promisedLimit, rules, documents }: ItemSettings): ItemSettingsView => ({
  promisedLimit,
  rules: {
    correctionLimit: rules.correctionLimit ?? null,
    lapsesUncorrected: rules.lapsesUncorrected === true,
    undertaking: rules.undertaking === true,
    substanceCheck: rules.substanceCheck === true,
    twoPersons: rules.twoPersons === true,
    interestedParties: rules.interestedParties ?? 'none',
    quantityLimit: rules.quantityLimit ?? null,
    silenceAgrees: rules.silenceAgrees === true,
    otherProcedures: (rules.otherProcedures ?? []).map((procedure) => ({ ...procedure })),
  },
  documents: documents.map((document) => ({ ...document })),
});

/** Rules as the page said them; what is null is not set. */
export const rulesOf = ({
  correctionLimit,
  quantityLimit,
  ...rules
}: ItemSettingsView['rules']): ItemRules => ({
  ...rules,
  ...(correctionLimit !== null && { correctionLimit }),
  ...(quantityLimit !== null && { quantityLimit }),
});
