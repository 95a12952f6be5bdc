import type { SessionLineView } from '@yichuang/contract/channel-session-views.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { MomentTime } from '@yichuang/ui/moment.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';

/** 签署栏 of one department: there or not, who signed when, what it reserves. */
export function SessionLine({ line, now }: { line: SessionLineView; now: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <tr>
      <td>{nameIn(language, line.department)}</td>
      <td>{words[presenceOf(line)]}</td>
      <td className="wraps">
        {line.signedAt ? (
          <>
            {line.signedBy} <MomentTime at={line.signedAt} now={now} language={language} />
            {line.reservation && (
              <p>
                {words.reservation}
                <span lang="zh-CN">{line.reservation}</span>
              </p>
            )}
          </>
        ) : (
          <span className="hint">
            {line.isPresent === false ? words.nothing : words.notSigned}
            {line.urgings > 0 && ` · ${words.urged(line.urgings)}`}
          </span>
        )}
      </td>
    </tr>
  );
}

const presenceOf = ({ isPresent }: SessionLineView) => {
  if (isPresent === null) return 'unknown';
  return isPresent ? 'came' : 'absent';
};

const WORDS = bilingual({
  zh: {
    unknown: '——',
    came: '参加',
    absent: '缺席',
    nothing: '缺席，不签署',
    notSigned: '未签署',
    urged: (count: number) => `已催 ${count} 次`,
    reservation: '保留意见：',
  },
  en: {
    unknown: '–',
    came: 'yes',
    absent: 'absent',
    nothing: 'absent, does not sign',
    notSigned: 'not signed',
    urged: (count: number) => (count === 1 ? 'urged once' : `urged ${count} times`),
    reservation: 'Reserves: ',
  },
});
