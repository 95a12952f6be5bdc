import { Button } from '@yichuang/ui/form/button.tsx';
import { ErrorSummary } from '@yichuang/ui/form/error-summary.tsx';
import { faultWords } from '@yichuang/ui/form/field-name.ts';
import { DateField, TextField } from '@yichuang/ui/form/text-fields.tsx';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import type { Frame } from '#page.ts';
import type { StatementData } from './statement.tsx';
import { TrackHead } from './track-head.tsx';

type Props = { readonly data: StatementData; readonly frame: Frame };

/** The form of a statement, or the question whether it is to be taken back. */
export function Statement({ data, frame: { language, path } }: Props) {
  const words = WORDS[language];
  const { view, gate, problem } = data;
  const faults = faultWords(problem?.errors ?? [], language);
  const isWhole = problem !== null && faults.size === 0;
  return (
    <div className="track">
      <ErrorSummary
        lines={[
          ...[...faults].map(([name, text]) => ({ name, label: '', words: text })),
          ...(isWhole
            ? [{ name: null, label: '', words: language === 'en' ? problem.titleEn : problem.title }]
            : []),
        ]}
        language={language}
      />
      <TrackHead view={view} language={language} />
      <section className="track-duty track-owed" aria-labelledby="statement">
        <h2 id="statement">{nameIn(language, gate)}</h2>
        <p>
          {gate.statedOn === null
            ? words.why(nameIn(language, gate.stage))
            : words.stated(plainDayWords(gate.statedOn, language), nameIn(language, gate.stage))}
        </p>
      </section>
      {gate.mayState ? (
        <StateForm data={data} path={path} language={language} />
      ) : (
        <form className="track-act" method="post" action={path} noValidate>
          <input type="hidden" name="version" value={view.version} />
          <Button kind="serious" name="act" value="withdraw">
            {words.withdraw}
          </Button>
          <a href={`/t/${encodeURIComponent(data.token)}`}>{words.keep}</a>
        </form>
      )}
    </div>
  );
}

type FormProps = { readonly data: StatementData; readonly path: string; readonly language: Language };

function StateForm({ data: { view, gate, token, typed, problem }, path, language }: FormProps) {
  const words = WORDS[language];
  const faults = faultWords(problem?.errors ?? [], language);
  return (
    <form className="correction" method="post" action={path} noValidate>
      <input type="hidden" name="version" value={view.version} />
      <DateField
        name="on"
        label={words.on}
        hint={words.onHint}
        language={language}
        value={typed.on}
        fault={faults.get('on')}
        required
      />
      <TextField
        name="document"
        label={words.document(language === 'en' ? gate.documentEn : gate.document)}
        hint={words.documentHint}
        language={language}
        value={typed.document}
        fault={faults.get('document')}
        required
      />
      <p className="track-act">
        <Button name="act" value="state">
          {words.state}
        </Button>
        <a href={`/t/${encodeURIComponent(token)}`}>{words.back}</a>
      </p>
    </form>
  );
}

const WORDS = bilingual({
  zh: {
    why: (stage: string) =>
      `“${stage}”阶段要等您声明以后才开始。请如实声明；不实的，您要承担责任，部门可以撤销据此作出的决定。`,
    stated: (day: string, stage: string) =>
      `您已声明：自 ${day} 起如此，“${stage}”阶段已经开始。声明错了或者说早了，在这个阶段作出决定之前可以撤回；部门已经开始的审查就此停止，以后重新声明再办。`,
    on: '从哪一天起',
    onHint: '不能晚于今天，也不能早于上一阶段办完之日',
    document: (document: string) => `凭什么材料（${document}）`,
    documentHint: '写材料的名称和编号',
    state: '提交声明',
    withdraw: '撤回声明',
    keep: '不撤回，返回进度',
    back: '返回进度',
  },
  en: {
    why: (stage: string) =>
      `The stage “${stage}” begins when you have stated this. Please state what is true: you answer for it, and a decision that rests on a false statement may be revoked.`,
    stated: (day: string, stage: string) =>
      `You stated that it is so since ${day}; the stage “${stage}” has begun. If that was wrong or early you may take it back before anything of the stage is decided; what the departments have begun then stops, and begins anew when you state it again.`,
    on: 'Since which day',
    onHint: 'Not after today, and not before the stage before was through',
    document: (document: string) => `By which paper (${document})`,
    documentHint: 'Its name and number',
    state: 'Submit the statement',
    withdraw: 'Take the statement back',
    keep: 'Keep it and go back',
    back: 'Back to where it stands',
  },
});
