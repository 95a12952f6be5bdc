import { bilingual } from '@yichuang/ui/language.ts';

/** Sorts and looks of the machines and screens of the halls. */
export const SCREEN_WORDS = bilingual({
  zh: {
    kiosk: '取号机',
    hall: '大厅屏',
    window: '窗口屏',
    pad: '评价器',
    calls: '只显示叫号',
    callsAndLines: '叫号和各区等候',
  },
  en: {
    kiosk: 'Take-a-number machine',
    hall: 'Hall screen',
    window: 'Counter screen',
    pad: 'Rating pad',
    calls: 'Calls only',
    callsAndLines: 'Calls and lines',
  },
});
