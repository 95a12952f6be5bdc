import type { EventView } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';
import { ItemLine } from '#catalogue/item-list.tsx';

type Props = { readonly event: EventView; readonly language: Language };

/** 办理顺序: the items of an event one after another. */
export function EventSteps({ event, language }: Props) {
  const words = WORDS[language];
  if (event.steps.length === 0) return null;
  return (
    <section className="home-section" aria-labelledby="steps">
      <h2 className="ruled" id="steps">
        {words.steps}
      </h2>
      <p className="section-lead">{words.stepsLead}</p>
      <ol className="steps">
        {event.steps.map((item) => (
          <li key={item.code}>
            <ItemLine item={item} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    steps: '按顺序办这些事项',
    stepsLead: '是否每一项都要办，看您的具体情况；每项指南里写明了条件。',
  },
  en: {
    steps: 'The services in their order',
    stepsLead: 'Whether you need each of them depends on your situation; every guide names its conditions.',
  },
});
