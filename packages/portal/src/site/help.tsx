import { type CentreView, readCentre } from '@yichuang/contract/organisation.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { Mixed } from '@yichuang/ui/mixed.tsx';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { Halls } from '#organisation/halls.tsx';
import { page, show } from '#page.ts';

type Data = { readonly centre: CentreView; readonly wrongPage: string | null };

/** 帮助: how the site is used, and how to reach a person. */
export const helpPage = page<Data>({
  path: '/help',
  siteMap: async () => ['/help'],
  load: async ({ query, call }) =>
    show({ centre: await call(readCentre, {}), wrongPage: query.page?.slice(0, 200) ?? null }),
  title: (_data, language) => WORDS[language].title,
  view: ({ centre, wrongPage }, { language }) => {
    const words = WORDS[language];
    return (
      <>
        <Breadcrumbs crumbs={[]} language={language} />
        <div className="sheet prose">
          <h1>{words.title}</h1>
          {words.topics.map(({ heading, paragraphs }) => (
            <Topic key={heading} heading={heading} paragraphs={paragraphs} />
          ))}
          <h2 id="official">{words.official}</h2>
          <p>{words.officialHow}</p>
          <h2 id="site-error">{words.siteError}</h2>
          <p>{words.siteErrorHow}</p>
          {wrongPage !== null && (
            <p>
              {words.wrongPage}
              <code>
                <Mixed language={language}>{wrongPage}</Mixed>
              </code>
            </p>
          )}
          <h2 id="people">{words.people}</h2>
          <Halls centre={centre} language={language} />
        </div>
      </>
    );
  },
});

type TopicProps = { readonly heading: string; readonly paragraphs: readonly string[] };

const Topic = ({ heading, paragraphs }: TopicProps) => (
  <>
    <h2>{heading}</h2>
    {paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);

type HelpWords = {
  readonly title: string;
  readonly topics: readonly TopicProps[];
  readonly official: string;
  readonly officialHow: string;
  readonly siteError: string;
  readonly siteErrorHow: string;
  readonly wrongPage: string;
  readonly people: string;
};

const WORDS = bilingual({
  zh: {
    title: '帮助',
    topics: [
      {
        heading: '怎样找到要办的事',
        paragraphs: [
          '在搜索框里用平常的话写，例如“开饭店”；也可以写拼音、拼音首字母或事项编码。不知道叫什么名字的，从首页的“一件事”或“按部门找”进去。',
        ],
      },
      {
        heading: '怎样在网上申请',
        paragraphs: [
          '打开办事指南，点“在线申请”，不用登录。每一步填完都会保存；没有提交的草稿到期自动删除，日期写在申请页上。',
          '提交前有一页把您填的内容全部列出来，核对无误再提交。提交后请记下办件编号和查询码，两样都在回执上。',
        ],
      },
      {
        heading: '怎样查进度',
        paragraphs: [
          '在“查进度”里填21位办件编号和6位查询码。同一编号一小时内最多试五次。查询码丢了的，请带证件到窗口查询。',
        ],
      },
      {
        heading: '法定时限和承诺时限是什么',
        paragraphs: [
          '法定时限是法律规定的最长时间；承诺时限是中心自己答应的时间，只会更短。时间从受理那天的第二天算起，周末和法定节假日不算工作日。',
          '等您补交材料、听证、专家评审等时间依法不计算在内，进度页上会写明从哪天到哪天不计、依据是什么。',
        ],
      },
      {
        heading: '材料不齐怎么办',
        paragraphs: [
          '收到申请后五个工作日内，中心会把缺的材料一次说清。到期没有告诉您的，从收到申请那天起就算受理了。',
        ],
      },
    ],
    official: '怎样识别官方网站',
    officialHow:
      '政府网站的地址以 .gov.cn 结尾，地址前面是 https。中心不会在网站以外的地方要您的查询码，也不会让您向个人账户付款。',
    siteError: '发现网站有错',
    siteErrorHow: '内容过时、链接打不开、错别字，都请告诉我们：打电话或到大厅咨询台，说出页面地址就可以。',
    wrongPage: '您刚才看的页面：',
    people: '找人问一问',
  },
  en: {
    title: 'Help',
    topics: [
      {
        heading: 'How to find what you need',
        paragraphs: [
          'Write it in everyday words, for example “restaurant”, or enter the code of a service. If you do not know its name, begin with the life events or the departments on the home page.',
        ],
      },
      {
        heading: 'How to apply online',
        paragraphs: [
          'Open the guide of a service and press “Apply online”; no account is needed. Every step is saved. A draft that is not submitted is deleted on the day named on its page.',
          'Before submitting you see all answers on one page. Afterwards please keep the case number and the query code; both are on the receipt.',
        ],
      },
      {
        heading: 'How to track a case',
        paragraphs: [
          'Enter the case number (21 digits) and the query code (6 digits) under “Track”. A number may be tried five times an hour. If the code is lost, come to a counter with your identity document.',
        ],
      },
      {
        heading: 'Statutory limit and promised limit',
        paragraphs: [
          'The statutory limit is the longest time the law allows. The promised limit is the centre’s own word and never longer. Counting begins on the day after acceptance; weekends and public holidays are no working days.',
          'Waiting for your documents, hearings and expert reviews do not count by law; the tracking page says which days are left out and why.',
        ],
      },
      {
        heading: 'When documents are missing',
        paragraphs: [
          'Within five working days of receipt the centre says everything that is missing, in one go. If it stays silent, the application counts as accepted from the day of receipt.',
        ],
      },
    ],
    official: 'How to recognise an official site',
    officialHow:
      'Addresses of government sites end in .gov.cn and begin with https. The centre never asks for your query code elsewhere and never asks you to pay into a private account.',
    siteError: 'An error on this site',
    siteErrorHow:
      'Old content, dead links, misprints: please tell us by phone or at the enquiry desk. The address of the page is enough.',
    wrongPage: 'The page you came from: ',
    people: 'Ask a person',
  },
} satisfies Record<Language, HelpWords>);
