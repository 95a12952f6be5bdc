import { CaseNumber } from '@yichuang/ui/case-number.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { useWords } from '#shell/language.tsx';

/** A case number in groups, and the button that copies it without gaps. */
export function CopyNumber({ value, keys }: { value: string; keys?: string | undefined }) {
  const words = useWords(WORDS);
  const announce = useAnnounce();
  return (
    <span className="copy-number">
      <CaseNumber value={value} />
      <button
        type="button"
        className="link-button"
        onClick={() => void copyText(value).then((done) => announce(done ? words.copied : words.notCopied))}
      >
        {words.copy}
        <span className="spoken">{value}</span>
        {keys && (
          <>
            {' '}
            <kbd>{keys}</kbd>
          </>
        )}
      </button>
    </span>
  );
}

/** Copies; false where the browser does not allow it (plain http has no clipboard). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const WORDS = bilingual({
  zh: { copy: '复制', copied: '编号已复制', notCopied: '浏览器不允许复制，请选中编号后按 Ctrl+C' },
  en: {
    copy: 'Copy',
    copied: 'Number copied',
    notCopied: 'The browser does not allow copying; select the number and press Ctrl+C',
  },
});
