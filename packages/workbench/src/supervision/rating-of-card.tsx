import type { RatedCardSubject } from '@yichuang/contract/supervision.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Link } from 'react-router';
import { Fact } from '#cases/case-content.tsx';
import { LevelChip, RemedyStateChip } from '#complaints/rating-chips.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 差评: as it is now, with the way to what was said and what came of it. */
export function RatingOfCard({ rating }: { rating: RatedCardSubject }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const { serviceName: name, serviceNameEn: nameEn } = rating.service;
  return (
    <Panel title={words.title}>
      <dl className="facts">
        <Fact label={words.service}>{nameIn(language, { name, nameEn })}</Fact>
        <Fact label={words.number}>{rating.service.number}</Fact>
        <Fact label={words.level}>
          <LevelChip level={rating.level} />
        </Fact>
        <Fact label={words.state}>
          <RemedyStateChip state={rating.state} />
        </Fact>
      </dl>
      <p className="acts">
        <Link to={`/remedies/${rating.remedyId}`}>{words.open}</Link>
      </p>
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '差评现状',
    service: '服务',
    number: '号票或办件编号',
    level: '评价',
    state: '整改',
    open: '看差评和整改过程',
  },
  en: {
    title: 'The rating now',
    service: 'Service',
    number: 'Ticket or case',
    level: 'Rating',
    state: 'Remedy',
    open: 'The rating and what came of it',
  },
});
