import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

const WORDS = bilingual({
  zh: {
    short: '这些信息只用来办理这件事。',
    more: '谁在用、为什么、存多久',
    who: '谁在用',
    whoText: '本中心受理窗口和依法办理这件事的部门。查询进度的页面只显示隐去部分的姓名。',
    why: '为什么要填',
    whyText: '核对申请人身份、联系您、制作文书和送达结果。不填就无法受理。',
    long: '存多久',
    longText: (day: string) => `没有提交的草稿到${day}自动删除。提交以后作为办件材料，按档案管理的规定保存。`,
    rights: '您可以做什么',
    rightsText: '提交前随时可以修改；作出决定之前可以撤回申请；发现写错了，可以到窗口要求更正。',
  },
  en: {
    short: 'This information is used for this application only.',
    more: 'Who uses it, why, and how long it is kept',
    who: 'Who uses it',
    whoText:
      'The counters of this centre and the departments that decide by law. The tracking page shows names partly hidden.',
    why: 'Why we ask',
    whyText:
      'To verify the applicant, to reach you, to write the papers and to hand over the result. Without it the application cannot be accepted.',
    long: 'How long it is kept',
    longText: (day: string) =>
      `A draft that is not submitted is deleted on ${day}. A submitted application is kept as a case file under the rules for archives.`,
    rights: 'What you can do',
    rightsText:
      'Change everything until you submit; withdraw the application before the decision; ask the counter to correct what is wrong.',
  },
});

/** 个人信息处理告知, in two layers: one sentence, and the rest for those who open it. */
export function PrivacyNotice({ deletedOn, language }: { deletedOn: string; language: Language }) {
  const words = WORDS[language];
  return (
    <details className="apply-privacy">
      <summary>
        {words.short}
        <span>{words.more}</span>
      </summary>
      <dl>
        <dt>{words.who}</dt>
        <dd>{words.whoText}</dd>
        <dt>{words.why}</dt>
        <dd>{words.whyText}</dd>
        <dt>{words.long}</dt>
        <dd>{words.longText(plainDayWords(deletedOn, language))}</dd>
        <dt>{words.rights}</dt>
        <dd>{words.rightsText}</dd>
      </dl>
    </details>
  );
}
