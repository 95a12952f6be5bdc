import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Standing } from '../device.ts';
import { TROUBLE_WORDS } from '../trouble-words.ts';
import type { ScannedFile } from './scanned-file.ts';

type Props = {
  readonly standing: Standing;
  readonly onAgain: () => void;
  readonly onChosen: (scanned: ScannedFile) => void;
};

/** Why there is no picture and what helps; a file made elsewhere does as well. */
export function CameraTrouble({ standing, onAgain, onChosen }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  if (standing?.ok === true) return null;
  if (standing === null) return <p className="camera-wait">{words.opening}</p>;
  const { why, fix } = TROUBLE_WORDS[language][standing.trouble];
  return (
    <div className="camera-trouble" role="alert">
      <p>
        <b>{why}</b> {fix}
      </p>
      <p className="acts">
        <button type="button" className="button button-quiet" onClick={onAgain}>
          {words.again}
        </button>
        <label className="button button-quiet">
          {words.choose}
          <input
            className="spoken"
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,.ofd"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onChosen({ file, pages: 1, picture: null });
            }}
          />
        </label>
      </p>
    </div>
  );
}

const WORDS = bilingual({
  zh: { opening: '正在打开高拍仪…', again: '再试一次', choose: '从文件选取' },
  en: { opening: 'Opening the camera…', again: 'Try again', choose: 'Choose a file' },
});
