import type { RatedServiceView } from '@yichuang/contract/complaints.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { RATING_WORDS } from './rating-words.ts';

type Props = { readonly service: RatedServiceView; readonly language: Language };

/** What is rated, as the person knows it: what was done, the number, the day. */
export function RatedService({ service, language }: Props) {
  const words = RATING_WORDS[language];
  const { number, serviceName, serviceNameEn, on } = service;
  return (
    <dl className="rated-service">
      <dt>{language === 'zh' ? serviceName : serviceNameEn}</dt>
      <dd>{plainDayWords(on, language)}</dd>
      {number !== null && (
        <dd>
          {words.number}{' '}
          <span className="number" lang="zh-CN">
            {number}
          </span>
        </dd>
      )}
    </dl>
  );
}
