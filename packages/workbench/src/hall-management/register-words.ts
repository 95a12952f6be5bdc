import { bilingual } from '@yichuang/ui/language.ts';

/** Kinds, devices and states of counters in words. */
export const REGISTER_WORDS = bilingual({
  zh: {
    standard: '标准件',
    enterprise: '企业设立并联',
    project: '项目报建并联',
    intermediary: '中介',
    special: '专业',
    caller: '叫号器',
    camera: '高拍仪',
    scanner: '扫码器',
    idReader: '身份证阅读器',
    ratingPad: '评价器',
    signaturePad: '签字板',
    printer: '打印机',
    inUse: '在用',
    closed: '停用',
    retired: '已撤销',
  },
  en: {
    standard: 'Standard',
    enterprise: 'Enterprise channel',
    project: 'Project channel',
    intermediary: 'Intermediary',
    special: 'Special',
    caller: 'Caller',
    camera: 'Document camera',
    scanner: 'Code scanner',
    idReader: 'ID reader',
    ratingPad: 'Rating pad',
    signaturePad: 'Signature pad',
    printer: 'Printer',
    inUse: 'in use',
    closed: 'closed',
    retired: 'retired',
  },
});
