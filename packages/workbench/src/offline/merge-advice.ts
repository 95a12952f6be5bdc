import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** What to do about papers the server did not take over, by the code of the refusal. */
export const adviceOn = (code: string, language: Language): string => {
  const words: Readonly<Record<string, string>> = WORDS[language];
  return words[code] ?? words.other ?? '';
};

const WORDS = bilingual({
  zh: {
    'cases.item-changed': '事项在断网期间改版。取回窗口，按新版核对材料后收件，收件时刻不变。',
    'invalid-input': '取回窗口，改正标出的内容后收件，收件时刻不变。',
    'queueing.handed-in-moment': '不能按凭条时刻补录。请按现在收件，并书面说明实际收件时刻，报部门负责人。',
    'queueing.slip-used': '这张凭条已经是办件，请在办件列表中核对后删除本行。',
    'queueing.slip-not-yours': '请由出具凭条的人员登录后补录。',
    forbidden: '您现在没有收件权限。请管理员恢复后再发一次，材料仍存在本机。',
    other: '取回窗口核对后再收件；仍不成功，请用纸质材料联系部门办理，收件时刻以凭条为准。',
  },
  en: {
    'cases.item-changed':
      'The item was changed meanwhile. Put it right at the desk by the new version; the moment of receipt stays.',
    'invalid-input': 'Put right at the desk what is marked; the moment of receipt stays.',
    'queueing.handed-in-moment':
      'It cannot count from the slip. Take it in as of now, state in writing when the papers came, and tell the head of the department.',
    'queueing.slip-used': 'The slip is a case already; compare in the list of cases, then delete this row.',
    'queueing.slip-not-yours': 'Whoever gave the slip out signs in and sends it.',
    forbidden: 'You may not take papers in now. Once that is put right send it again; the papers stay here.',
    other:
      'Compare at the desk and take it in again; if that fails, go to the department with the papers. The slip says when they came.',
  },
});
