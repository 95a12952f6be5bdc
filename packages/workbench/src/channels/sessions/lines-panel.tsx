import { bilingual } from '@yichuang/ui/language.ts';
import { Panel } from '#parts/panel.tsx';
import { useWords } from '#shell/language.tsx';
import { type FormProps, SessionForm } from './session-form.tsx';
import { SessionLine } from './session-line.tsx';
import { SignForm } from './sign-form.tsx';

/** 部门签署: one line a department; who may sign one finds the form below. */
export function LinesPanel({ now, ...props }: FormProps & { readonly now: string }) {
  const words = useWords(WORDS);
  const { session } = props;
  const signed = session.lines.filter(({ signedAt }) => signedAt !== null).length;
  return (
    <Panel title={words.title} beside={`${signed}/${session.lines.length}`}>
      <table className="rows-table">
        <caption className="spoken">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            <th scope="col">{words.there}</th>
            <th scope="col">{words.signature}</th>
          </tr>
        </thead>
        <tbody>
          {session.lines.map((line) => (
            <SessionLine key={line.department.code} line={line} now={now} />
          ))}
        </tbody>
      </table>
      {session.acts.includes('sign') && <SignForm {...props} />}
      {session.acts.includes('urge') && (
        <SessionForm
          act="urge"
          version={session.version}
          done={`${session.version}/${session.lines.map(({ urgings }) => urgings)}`}
          label={words.urge}
          kind="quiet"
        />
      )}
    </Panel>
  );
}

const WORDS = bilingual({
  zh: {
    title: '部门签署',
    department: '部门',
    there: '参加',
    signature: '签署',
    urge: '催促未签署的部门',
  },
  en: {
    title: 'Signatures',
    department: 'Department',
    there: 'Took part',
    signature: 'Signature',
    urge: 'Urge those who have not signed',
  },
});
