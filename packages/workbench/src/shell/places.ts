import { bilingual } from '@yichuang/ui/language.ts';
import type { IconName } from './icons.tsx';

/** One entry of the rail. */
export type Place = {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: IconName;
  /** Any one of them opens the entry. */
  readonly permissions: readonly string[];
  /** Whoever has this one finds the page elsewhere: the rail is full. */
  readonly notInRailOf?: string;
};

/** The places a person may go to, in the order of the rail; never more than eight. */
export const placesFor = (permissions: readonly string[]): readonly Place[] =>
  PLACES.filter(
    (place) =>
      isOpenTo(place, permissions) &&
      (place.notInRailOf === undefined || !permissions.includes(place.notInRailOf)),
  );

const isOpenTo = (place: Place, permissions: readonly string[]): boolean =>
  place.permissions.some((permission) => permissions.includes(permission));

/** May a person with these permissions open this page? An address of no place of the rail is for everybody. */
export function mayOpen(pathname: string, permissions: readonly string[]): boolean {
  const place = PLACES.find(
    ({ path }) => path !== '/' && (pathname === path || pathname.startsWith(`${path}/`)),
  );
  return place === undefined || isOpenTo(place, permissions);
}

const PLACES: readonly Place[] = [
  { name: 'day', path: '/', icon: 'day', permissions: ['cases.read', 'identity.manage', 'settings.manage'] },
  { name: 'desk', path: '/desk', icon: 'desk', permissions: ['cases.accept'] },
  {
    name: 'training',
    path: '/training',
    icon: 'desk',
    permissions: ['cases.accept'],
    // From the day of whoever works at a desk.
    notInRailOf: 'cases.accept',
  },
  { name: 'accept', path: '/accept', icon: 'accept', permissions: ['cases.accept'] },
  { name: 'tasks', path: '/tasks', icon: 'tasks', permissions: ['cases.decide'] },
  { name: 'deliver', path: '/deliver', icon: 'deliver', permissions: ['cases.deliver'] },
  { name: 'archive', path: '/archive', icon: 'archive', permissions: ['cases.archive'] },
  {
    name: 'opinions',
    path: '/opinions',
    icon: 'opinions',
    permissions: ['channels.accept', 'cases.decide', 'supervision.read'],
    // They look at a whole project, and its opinions stand there.
    notInRailOf: 'queueing.manage',
  },
  { name: 'projects', path: '/projects', icon: 'projects', permissions: ['cases.read'] },
  { name: 'licences', path: '/licences', icon: 'licences', permissions: ['licences.read'] },
  { name: 'hall', path: '/hall', icon: 'hall', permissions: ['queueing.manage'] },
  { name: 'supervise', path: '/supervise', icon: 'supervise', permissions: ['supervision.read'] },
  { name: 'cards', path: '/supervision', icon: 'cards', permissions: ['supervision.follow'] },
  {
    name: 'remedies',
    path: '/remedies',
    icon: 'remedies',
    permissions: ['complaints.follow'],
    // From the cards of the department, and from the ratings of the centre.
    notInRailOf: 'complaints.follow',
  },
  { name: 'accounts', path: '/admin/accounts', icon: 'accounts', permissions: ['identity.manage'] },
  {
    name: 'authority',
    path: '/admin/authority',
    icon: 'authority',
    permissions: ['authority.read'],
    notInRailOf: 'identity.manage',
  },
  { name: 'catalogue', path: '/admin/catalogue', icon: 'catalogue', permissions: ['catalogue.read'] },
  { name: 'settings', path: '/admin/settings', icon: 'settings', permissions: ['settings.manage'] },
  { name: 'clock', path: '/admin/clock', icon: 'clock', permissions: ['settings.manage'] },
  { name: 'calendar', path: '/admin/calendar', icon: 'calendar', permissions: ['settings.manage'] },
  { name: 'papers', path: '/admin/papers', icon: 'papers', permissions: ['settings.manage'] },
  {
    name: 'screens',
    path: '/admin/screens',
    icon: 'screens',
    permissions: ['settings.manage'],
    // From the page of the settings.
    notInRailOf: 'settings.manage',
  },
  {
    name: 'appointments',
    path: '/admin/appointments',
    icon: 'calendar',
    permissions: ['settings.manage'],
    // From the page of the settings.
    notInRailOf: 'settings.manage',
  },
  { name: 'health', path: '/admin/health', icon: 'health', permissions: ['settings.manage'] },
];

export const PLACE_WORDS = bilingual({
  zh: {
    day: '我的一天',
    desk: '窗口',
    training: '培训',
    accept: '待受理',
    tasks: '待办',
    deliver: '待送达',
    archive: '待归档',
    opinions: '征求意见',
    projects: '并联项目',
    licences: '证照',
    hall: '大厅',
    supervise: '监督',
    cards: '监察牌',
    remedies: '差评整改',
    accounts: '账号',
    authority: '授权用印',
    catalogue: '事项目录',
    settings: '中心设置',
    clock: '计时规则',
    calendar: '工作日历',
    papers: '文书模板',
    screens: '大厅终端',
    appointments: '预约设置',
    health: '运行状况',
  },
  en: {
    day: 'My day',
    desk: 'Desk',
    training: 'Training',
    accept: 'Filings',
    tasks: 'Tasks',
    deliver: 'To deliver',
    archive: 'To archive',
    opinions: 'Opinions',
    projects: 'Projects',
    licences: 'Licences',
    hall: 'Hall',
    supervise: 'Supervise',
    cards: 'Cards',
    remedies: 'Remedies',
    accounts: 'Accounts',
    authority: 'Authority',
    catalogue: 'Catalogue',
    settings: 'Settings',
    clock: 'Counting',
    calendar: 'Calendar',
    papers: 'Templates',
    screens: 'Screens',
    appointments: 'Appointments',
    health: 'Health',
  },
});

type PlaceName = keyof typeof PLACE_WORDS.zh;
