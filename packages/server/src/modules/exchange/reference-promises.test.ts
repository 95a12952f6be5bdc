import { promiseBeyondLaw } from '@yichuang/domain/catalogue/promise-within-law.ts';
import { noticesBy } from '@yichuang/domain/clock/holiday-notice.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { workingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { beforeAll, expect, test } from 'vitest';
import { ruledSheetFromData } from './item-sheet-from-data.ts';
import { type FolderData, readFolder } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';

let data: FolderData;

beforeAll(async () => {
  data = await readFolder(REFERENCE_CENTRE.folder);
});

const YEARS = Array.from({ length: 20 }, (_, index) => 2007 + index);

/** A promise in working days against a limit in calendar days holds in one year and not in another. */
test.each(YEARS)(
  'G3 whoever begins in %d can publish every item, on what is known of the holidays then',
  (year) => {
    for (const day of [`${year}-01-20`, `${year}-12-20`]) {
      const today = dateOnly(day);
      const clock = {
        calendar: workingCalendar(noticesBy(data.holidayNotices, today).published),
        officeHours: parseOfficeHours('08:30-12:00,13:00-17:30'),
      };
      const refused = data.items
        .map((item) => ruledSheetFromData(item, undefined, data.workDayHours))
        .filter(({ statutoryLimit, promisedLimit }) => statutoryLimit?.unit !== promisedLimit.unit)
        .filter((sheet) => promiseBeyondLaw(sheet, today, clock) !== null);
      expect(refused.map(({ code }) => `${day} ${code}`)).toEqual([]);
    }
  },
);
