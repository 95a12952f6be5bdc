import { statementPage } from '#site/statement.tsx';

/** 无障碍声明: what was done, what was not, and what to do then. */
export const accessibilityPage = statementPage('/accessibility', {
  zh: {
    title: '无障碍声明',
    lead: '每个人都应当能用这个网站办事：看不清、用不了鼠标、不熟悉手机的人也一样。设计目标是《Web内容无障碍指南》（WCAG）2.2 AA级。',
    parts: [
      {
        heading: '已经做到的',
        points: [
          '所有页面不用脚本也能看、能填、能提交；全部操作可以用键盘完成，焦点清楚可见。',
          '长辈版：正文24像素以上，按钮60像素以上，一栏显示，没有弹窗和广告。',
          '显示设置里可以放大文字到200%，改用高对比度或深色；页面在320像素宽时不用左右拖动，图和表除外。',
          '颜色从不单独表达意思，旁边总有文字和形状；每张图都有一句话说明和一张表格。',
          '不用图片验证码。',
        ],
      },
      {
        heading: '还没有做到的',
        points: [
          '没有网页朗读功能；请使用设备自带的读屏软件。',
          '还没有请视障用户用读屏软件逐页试用，目前靠自动检查和键盘操作检查。',
          '事项名称有英文，事项的条件、材料和公告正文只有中文。',
        ],
      },
      {
        heading: '遇到困难时',
        points: [
          '请到大厅咨询台，工作人员可以代为填写。',
          '网站上不好用的地方，请按帮助页“发现网站有错”的办法告诉我们。',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility statement',
    lead: 'Everybody should be able to use this site, also those who see badly, cannot use a mouse or are not used to phones. Its design follows WCAG 2.2 at level AA.',
    parts: [
      {
        heading: 'What is done',
        points: [
          'Every page can be read, filled in and submitted without scripts and with the keyboard alone; the focus is always visible.',
          'Large print: text of at least 24 pixels, targets of at least 60 pixels, one column, no pop-ups, no adverts.',
          'Text up to 200 %, high contrast and dark colours in the display settings; no sideways scrolling at 320 pixels except for pictures and tables.',
          'Colour never stands alone: a word and a shape say the same. Every chart has a sentence and a table.',
          'No picture puzzles.',
        ],
      },
      {
        heading: 'What is not done yet',
        points: [
          'The site does not read itself aloud; please use the screen reader of your device.',
          'Pages have been checked by tools and by keyboard, not yet page by page by people who use screen readers.',
          'Names of services are in English; their conditions, documents and the notices are in Chinese only.',
        ],
      },
      {
        heading: 'When something is difficult',
        points: [
          'Please come to the enquiry desk of a hall; the staff can fill in the form for you.',
          'Tell us what does not work: see “An error on this site” on the help page.',
        ],
      },
    ],
  },
});
