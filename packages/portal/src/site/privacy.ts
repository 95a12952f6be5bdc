import { statementPage } from '#site/statement.tsx';

/** 个人信息保护: what is asked, why, who sees it, how long it stays. */
export const privacyPage = statementPage('/privacy', {
  zh: {
    title: '个人信息保护',
    lead: '我们只收办事必需的信息，只用来办这件事。',
    parts: [
      {
        heading: '收什么，用来做什么',
        points: [
          '申请表里的姓名、证件号码、电话等：用来审查申请、通知结果、依法存档。',
          '看指南、搜索、查公告不需要登录，也不要求留下身份信息。',
        ],
      },
      {
        heading: '谁看得到',
        points: [
          '受理窗口和负责审查的部门，只看自己经办的办件。',
          '上传的文件只有看得到这个办件的工作人员能打开，每次都核对文件没有被改动。',
          '进度页用办件编号和查询码打开，姓名只显示一部分，不显示证件号码和经办人姓名。请不要把查询码告诉别人。',
        ],
      },
      {
        heading: '保存多久',
        points: [
          '没有提交的草稿到期自动删除，日期写在申请页上；其中上传的文件最迟再过七天删除。',
          '为补正上传而没有提交的文件，六十日后自动删除。',
          '已提交的办件按档案规定保存。',
        ],
      },
      {
        heading: 'Cookie',
        points: [
          '只记您自己选的语言和显示设置（lang、elder、contrast、theme、text），保存一年，随时可以在显示设置里改回。',
          '没有统计和广告用的Cookie，也不使用其他网站的内容。',
        ],
      },
      {
        heading: '您的权利',
        points: ['查看、更正自己的信息，或者想知道它被怎样使用，请带证件到大厅咨询台办理。'],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'We ask only for what a service needs, and use it for that service only.',
    parts: [
      {
        heading: 'What is asked, and why',
        points: [
          'Name, identity number, phone and the like in an application: to review it, to tell you the result, and to keep the file the law demands.',
          'Reading guides, searching and reading notices needs no account and no personal data.',
        ],
      },
      {
        heading: 'Who sees it',
        points: [
          'The counter that takes the application and the departments that review it; each sees its own cases only.',
          'Uploaded files open only for staff who may see the case; each time it is checked that they were not altered.',
          'The tracking page opens with case number and query code. It shows part of the name, no identity number and no officer’s name. Please keep the query code to yourself.',
        ],
      },
      {
        heading: 'How long it is kept',
        points: [
          'A draft that is not submitted is deleted on the day named on its page; files uploaded to it go within seven days more.',
          'Files uploaded for a correction and never handed in are deleted after sixty days.',
          'A submitted case is kept as the rules for archives say.',
        ],
      },
      {
        heading: 'Cookies',
        points: [
          'Only the language and display settings you choose (lang, elder, contrast, theme, text), for a year; you can change them back at any time.',
          'None for statistics or adverts, and nothing from other sites.',
        ],
      },
      {
        heading: 'Your rights',
        points: [
          'To see or correct your data, or to learn how they are used, please come to the enquiry desk with your identity document.',
        ],
      },
    ],
  },
});
