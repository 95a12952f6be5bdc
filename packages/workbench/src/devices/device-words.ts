import { bilingual } from '@yichuang/ui/language.ts';
import type { DeviceKind } from './device.ts';

/** Names of the devices. */
export const DEVICE_WORDS = bilingual({
  zh: { reader: '读卡器', camera: '高拍仪', printer: '打印机', pad: '评价器', screen: '副屏' },
  en: {
    reader: 'Card reader',
    camera: 'Camera',
    printer: 'Printer',
    pad: 'Rating pad',
    screen: 'Second screen',
  },
} satisfies Record<'zh' | 'en', Record<DeviceKind, string>>);
