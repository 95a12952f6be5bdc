import type { EventView } from '@yichuang/contract/catalogue.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { ItemLine } from '#catalogue/item-list.tsx';

type Props = { readonly event: EventView; readonly language: Language };

/** 办理顺序: the items of an event one after another, and what streets and communities do instead of the centre. */
export function EventSteps({ event, language }: Props) {
  const words = WORDS[language];
  const { steps, elsewhere } = event;
  return (
    <>
      {steps.length > 0 && (
        <section className="home-section" aria-labelledby="steps">
          <h2 className="ruled" id="steps">
            {words.steps}
          </h2>
          <p className="section-lead">{words.stepsLead}</p>
          <ol className="steps">
            {steps.map((item) => (
              <li key={item.code}>
                <ItemLine item={item} language={language} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section className="home-section" aria-labelledby="elsewhere">
          <h2 className="ruled" id="elsewhere">
            {words.elsewhere}
          </h2>
          <p className="section-lead">{words.elsewhereLead}</p>
          <ul className="elsewhere">
            {elsewhere.map((item) => (
              <li key={item.code}>{nameIn(language, item)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const WORDS = bilingual({
  zh: {
    steps: '按顺序办这些事项',
    stepsLead: '是否每一项都要办，看您的具体情况；每项指南里写明了条件。',
    elsewhere: '在社区办的',
    elsewhereLead: '这件事还不能一次申请：下面的事项不在目录里，请到社区便民服务中心办理。',
  },
  en: {
    steps: 'The services in their order',
    stepsLead: 'Whether you need each of them depends on your situation; every guide names its conditions.',
    elsewhere: 'Done in the community',
    elsewhereLead:
      'This cannot be applied for as one yet: the services below are not in the catalogue; please go to the service centre of your community.',
  },
});
