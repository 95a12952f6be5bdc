import { bilingual } from '@yichuang/ui/language.ts';
import { centreName, type Surroundings } from '#frame/document.tsx';

/** Who answers for the site, and where to complain about it. */
export function Footer({ around }: { readonly around: Surroundings }) {
  const { language, path, centre } = around;
  const words = WORDS[language];
  return (
    <footer className="footer">
      <div className="footer-inner">
        <p>
          {words.sponsor}
          {centreName(around)}
          {centre?.phone ? <span className="number"> · {centre.phone}</span> : null}
        </p>
        <ul className="footer-links">
          <li>
            <a href="/about">{words.about}</a>
          </li>
          <li>
            <a href="/disclosure">{words.disclosure}</a>
          </li>
          <li>
            <a href="/accessibility">{words.accessibility}</a>
          </li>
          <li>
            <a href="/privacy">{words.privacy}</a>
          </li>
          <li>
            <a href={`/help?page=${encodeURIComponent(path)}#site-error`} rel="nofollow">
              {words.siteError}
            </a>
          </li>
          <li>
            <a href="/w">{words.staff}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

const WORDS = bilingual({
  zh: {
    sponsor: '主办：',
    about: '关于中心',
    disclosure: '行政许可公示',
    accessibility: '无障碍声明',
    privacy: '个人信息保护',
    siteError: '网站找错',
    staff: '工作人员入口',
  },
  en: {
    sponsor: 'Published by ',
    about: 'About the centre',
    disclosure: 'Licences granted',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    siteError: 'Report an error on this site',
    staff: 'Staff',
  },
});
