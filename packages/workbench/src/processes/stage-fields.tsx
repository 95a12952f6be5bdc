import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { TickField } from '@yichuang/ui/form/choice-fields.tsx';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type PlacedFault, wordsAt } from './fault-words.ts';

type Stage = ProcedureDraft['stages'][number];
type Props = { readonly stage: Stage; readonly faults: readonly PlacedFault[] };

/** 阶段: its names, and what the applicant must state before it begins. */
export function StageFields({ stage: { id, name, nameEn, gate }, faults }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const field = (of: string, label: string) => ({
    name: of,
    label: `${words.stage} ${id} · ${label}`,
    language,
    fault: wordsAt(faults, of),
  });
  return (
    <div className="desk-fields">
      <TextField {...field(`stage.${id}`, words.name)} value={name} required />
      <TextField {...field(`stageEn.${id}`, words.english)} value={nameEn} required={false} />
      <TickField name={`gate.${id}`} label={words.gate(id)} language={language} checked={gate !== null} />
      {gate !== null && (
        <>
          <TextField {...field(`gate.name.${id}`, words.fact)} value={gate.name} required />
          <TextField
            {...field(`gate.nameEn.${id}`, `${words.fact} · ${words.english}`)}
            value={gate.nameEn}
            required={false}
          />
          <TextField {...field(`gate.document.${id}`, words.document)} value={gate.document} required />
          <TextField
            {...field(`gate.documentEn.${id}`, `${words.document} · ${words.english}`)}
            value={gate.documentEn}
            required={false}
          />
        </>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    stage: '阶段',
    name: '名称',
    english: '英文',
    gate: (id: string) => `阶段 ${id} 要等申请人声明后才开始`,
    fact: '声明什么',
    document: '凭什么材料',
  },
  en: {
    stage: 'Stage',
    name: 'name',
    english: 'English',
    gate: (id: string) => `Stage ${id} begins only when the applicant has stated something`,
    fact: 'what is stated',
    document: 'the paper that shows it',
  },
});
