import { applyPages } from '#apply/pages.ts';
import { casePages } from '#cases/pages.ts';
import { departmentsPage } from '#catalogue/departments.tsx';
import { itemBriefPage } from '#catalogue/item-brief.tsx';
import { itemGuidePage } from '#catalogue/item-guide.tsx';
import { itemsPage } from '#catalogue/items.tsx';
import { lifeEventPage } from '#catalogue/life-event.tsx';
import { lifeEventsPage } from '#catalogue/life-events.tsx';
import { searchPage } from '#catalogue/search.tsx';
import { channelPage } from '#channels/channel.tsx';
import { complaintsPages } from '#complaints/pages.ts';
import { documentPages } from '#documents/pages.ts';
import { licencePages } from '#licences/pages.ts';
import { noticePage } from '#notices/notice.tsx';
import { noticesPage } from '#notices/notices.tsx';
import { homePage } from '#organisation/home.tsx';
import type { AnyPage } from '#page.ts';
import { problemPage } from '#problems/problem.tsx';
import { queueingPages } from '#queueing/pages.ts';
import { setUpPages } from '#setup/pages.ts';
import { aboutPage } from '#site/about.tsx';
import { accessibilityPage } from '#site/accessibility.ts';
import { displaySettingsPage } from '#site/display-settings.tsx';
import { helpPage } from '#site/help.tsx';
import { privacyPage } from '#site/privacy.ts';

/** Every page of the portal. */
export const pages: readonly AnyPage[] = [
  homePage,
  searchPage,
  itemsPage,
  itemGuidePage,
  itemBriefPage,
  departmentsPage,
  lifeEventsPage,
  lifeEventPage,
  channelPage,
  ...applyPages,
  ...casePages,
  ...documentPages,
  ...licencePages,
  ...queueingPages,
  ...complaintsPages,
  noticesPage,
  noticePage,
  helpPage,
  aboutPage,
  accessibilityPage,
  privacyPage,
  displaySettingsPage,
  ...setUpPages,
  problemPage,
];
