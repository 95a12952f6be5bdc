import type { FolderFault } from '../errors.ts';
import type { FolderLists } from '../read-lists.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkChannelForms } from './channel-forms.ts';
import { checkChannels } from './channels.ts';
import { checkForms } from './forms.ts';
import { checkInformation } from './information.ts';
import { checkRules } from './item-rules.ts';
import { checkOrganisation } from './organisation.ts';

/** Everything that is wrong between the files of a folder. Entries of a wrong shape are left out; their faults are told already. */
export const checkFolder = (lists: FolderLists, workDayHours: number): readonly FolderFault[] => [
  ...checkOrganisation(lists),
  ...checkCatalogue(lists, workDayHours),
  ...checkRules(lists, workDayHours),
  ...checkChannels(lists, workDayHours),
  ...checkChannelForms(lists, workDayHours),
  ...checkInformation(lists),
  ...checkForms(lists),
];
