import type { ItemSummary, RequiredDocumentView } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** 办件类型 in words: 即办件, 承诺件, 联办件, 上报件. */
export const handlingWords = (handling: ItemSummary['handling'], language: Language): string =>
  HANDLING[language][handling];

export const channelWords = (channel: ItemSummary['channel'], language: Language): string =>
  CHANNEL[language][channel];

/** Original, copy, or copy with the original shown. */
export const documentFormWords = (form: RequiredDocumentView['form'], language: Language): string =>
  FORM[language][form];

/** 事项类型 as the catalogue writes it; in English where it is one of the known kinds. */
export const kindWords = (kind: string, language: Language): string =>
  language === 'en' ? (KINDS[kind] ?? kind) : kind;

/** Names of the data set are Chinese; on an English page the reader of the screen must be told. */
export const chinese = (language: Language): { lang?: 'zh-CN' } =>
  language === 'en' ? { lang: 'zh-CN' } : {};

const HANDLING = bilingual({
  zh: { immediate: '即办件', promised: '承诺件', joint: '联办件', referred: '上报件' },
  en: {
    immediate: 'Done on the spot',
    promised: 'Within a promised time',
    joint: 'Joint case',
    referred: 'Referred upwards',
  },
} satisfies Record<Language, Record<ItemSummary['handling'], string>>);

const CHANNEL = bilingual({
  zh: {
    standard: '单个部门办理',
    'enterprise-establishment': '企业设立通道',
    'project-construction': '项目报建通道',
    street: '街道社区办理',
    intermediary: '中介服务',
  },
  en: {
    standard: 'By one department',
    'enterprise-establishment': 'Enterprise establishment',
    'project-construction': 'Project construction',
    street: 'In streets and communities',
    intermediary: 'Intermediary services',
  },
} satisfies Record<Language, Record<ItemSummary['channel'], string>>);

const FORM = bilingual({
  zh: { original: '原件', copy: '复印件', copy_with_original_checked: '复印件，核对原件' },
  en: { original: 'Original', copy: 'Copy', copy_with_original_checked: 'Copy, original shown' },
} satisfies Record<Language, Record<RequiredDocumentView['form'], string>>);

const KINDS: Readonly<Record<string, string>> = {
  行政许可: 'Licence',
  行政确认: 'Confirmation',
  行政征收: 'Levy',
  行政给付: 'Benefit',
  其他行政权力: 'Other administrative power',
  公共服务: 'Public service',
};
