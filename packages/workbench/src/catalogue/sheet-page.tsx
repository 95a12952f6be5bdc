import { type ItemGuide, readGuide } from '@yichuang/contract/catalogue.ts';
import { readSheet, type SheetView } from '@yichuang/contract/item-settings.ts';
import { HANDLING_WORDS } from '@yichuang/domain/catalogue/item-words.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { LimitPair } from '@yichuang/ui/limit-pair.tsx';
import { Link, useActionData, useLoaderData } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import { asResult, faultsOf, newestView } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { DOCUMENT_FORM_WORDS } from './document-words.ts';
import { kindIn } from './kind-words.ts';
import { publishFrom } from './publish-act.ts';
import { SheetForm } from './sheet-form.tsx';
import { settingChanges } from './sheet-settings.ts';

type Addressed = Asked & { readonly params: { readonly code?: string } };

export async function loader(asked: Addressed): Promise<{ item: ItemGuide; loaded: SheetView }> {
  const params = { code: asked.params.code ?? '' };
  const [item, loaded] = await Promise.all([
    read(asked, readGuide, { params }),
    read(asked, readSheet, { params }),
  ]);
  return { item, loaded };
}

export const action = async (asked: Addressed) => asResult(await publishFrom(asked, asked.params.code ?? ''));

/**
 * 实施清单 of one item: everything the public is told, for the staff to look up; an administrator publishes its next
 * version here.
 */
export function Component() {
  const { item, loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sheet = newestView(loaded, answer);
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const mayPublish = useMe()?.permissions.includes('settings.manage') === true;
  const names = new Map(item.documents.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHead title={nameIn(language, item)}>
        <p className="hint number">
          {item.code} · {words.version} {item.version}
        </p>
        <Link className="button button-quiet" to="/admin/catalogue">
          {words.back}
        </Link>
      </PageHead>
      <ActNotes
        key={sheet.version}
        answer={answer}
        done={words.published(sheet.version)}
        changes={(fresh) => settingChanges(loaded.settings, fresh.settings, names, language)}
      />
      <div className="case-columns">
        <div>
          <Panel title={words.basics}>
            <dl className="facts facts-two">
              <Fact label={words.owner}>{nameIn(language, item.owner)}</Fact>
              <Fact label={words.kind}>{kindIn(language, item.kind)}</Fact>
              <Fact label={words.handling}>{HANDLING_WORDS[item.handling][language]}</Fact>
              <Fact label={words.audience}>{item.audience.map((who) => words[who]).join(words.comma)}</Fact>
              <Fact label={words.fee}>{item.fee.standard}</Fact>
              <Fact label={words.feeBasis}>{item.fee.basis}</Fact>
              <Fact label={words.result}>{item.result.name}</Fact>
              <Fact label={words.validity}>{item.result.validity}</Fact>
              <Fact label={words.form}>{item.formTitle}</Fact>
              <Fact label={words.online}>{item.online ? words.yes : words.no}</Fact>
            </dl>
          </Panel>
          {mayPublish ? (
            <SheetForm sheet={sheet} documents={item.documents} faults={faultsOf(answer, language)} />
          ) : (
            <ItemDocuments item={item} />
          )}
        </div>
        <div>
          <Panel title={words.limits}>
            <LimitPair statutory={item.statutoryLimit} promised={item.promisedLimit} language={language} />
          </Panel>
          <OpenCases sheet={sheet} />
          <TextList title={words.basis} lines={item.legalBasis.map(basisLine)} />
          <TextList title={words.conditions} lines={item.conditions} />
          <TextList
            title={words.places}
            lines={item.places.map((place) => placeLine(place, language === 'en'))}
          />
          <TextList title={words.keywords} lines={[item.keywords.join('、')].filter(Boolean)} />
        </div>
      </div>
    </>
  );
}

/** How many open cases each version binds: a new one does not touch them. */
function OpenCases({ sheet }: { sheet: SheetView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const older = sheet.openCases.filter(({ version }) => version < sheet.version);
  const count = older.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <Panel title={words.versions}>
      <p>{words.since(sheet.version, momentInFull(sheet.publishedAt, language))}</p>
      <p>{count === 0 ? words.noOlder : words.older(count)}</p>
      <ul className="text-list">
        {sheet.openCases.map(({ version, cases }) => (
          <li key={version}>{words.bound(version, cases)}</li>
        ))}
      </ul>
    </Panel>
  );
}

const basisLine = ({ title, article }: ItemGuide['legalBasis'][number]) => `${title} ${article}`;

const placeLine = ({ hall, hallEn, address, counters }: ItemGuide['places'][number], isEnglish: boolean) =>
  [isEnglish ? hallEn : hall, address, counters.join('、')].filter(Boolean).join(' · ');

function ItemDocuments({ item }: { item: ItemGuide }) {
  const words = useWords(WORDS);
  const forms = useWords(DOCUMENT_FORM_WORDS);
  return (
    <Panel title={words.documents} beside={item.documents.length}>
      <ol className="documents" lang="zh-CN">
        {item.documents.map((document) => (
          <li key={document.id}>
            <span>{document.name}</span>
            <span className="hint">
              {forms[document.form]} × {document.count} · {document.source}
              {document.required ? '' : ` · ${words.optional}`}
              {document.deferrable ? ` · ${words.deferrable}` : ''}
              {document.fetchable ? ` · ${words.fetchable}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function TextList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className="text-list" lang="zh-CN">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    version: '版本',
    versions: '版本和在办件',
    since: (version: number, at: string) => `现行第 ${version} 版，${at}发布。`,
    older: (cases: number) => `有 ${cases} 件在办件按旧版本办理。`,
    noOlder: '没有按旧版本办理的在办件。',
    bound: (version: number, cases: number) => `第 ${version} 版：${cases} 件在办`,
    published: (version: number) => `现行版本是第 ${version} 版；在办的件不受影响。`,
    back: '回到目录',
    basics: '基本信息',
    owner: '办理单位',
    kind: '事项类型',
    handling: '办件类型',
    audience: '服务对象',
    personal: '个人',
    enterprise: '企业',
    comma: '、',
    fee: '收费标准',
    feeBasis: '收费依据',
    result: '办理结果',
    validity: '有效期',
    form: '申请表',
    online: '可网上申请',
    yes: '是',
    no: '否',
    limits: '时限',
    basis: '法律依据',
    conditions: '办理条件',
    places: '办理地点',
    keywords: '搜索词',
    documents: '申请材料',
    optional: '选交',
    deferrable: '可容缺',
    fetchable: '共享获取',
  },
  en: {
    version: 'version',
    versions: 'Versions and open cases',
    since: (version: number, at: string) => `Version ${version} is offered since ${at}.`,
    older: (cases: number) =>
      cases === 1
        ? '1 open case runs under an older version.'
        : `${cases} open cases run under older versions.`,
    noOlder: 'No open case runs under an older version.',
    bound: (version: number, cases: number) => `Version ${version}: ${cases} open`,
    published: (version: number) =>
      `Version ${version} is the one offered now; running cases are not touched.`,
    back: 'Back to the catalogue',
    basics: 'Basics',
    owner: 'Answers for it',
    kind: 'Kind',
    handling: 'Handling',
    audience: 'For',
    personal: 'persons',
    enterprise: 'enterprises',
    comma: ', ',
    fee: 'Fee',
    feeBasis: 'Basis of the fee',
    result: 'Result',
    validity: 'Valid for',
    form: 'Form',
    online: 'Can be filed online',
    yes: 'yes',
    no: 'no',
    limits: 'Time limits',
    basis: 'Legal basis',
    conditions: 'Conditions',
    places: 'Where',
    keywords: 'Search words',
    documents: 'Documents',
    optional: 'optional',
    deferrable: 'may follow',
    fetchable: 'fetched',
  },
});
