import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';
import { type Capture, type PageAct, WHOLE } from './captures.ts';
import type { DarkroomDoor } from './darkroom-door.ts';
import { Drawn } from './drawn.tsx';
import type { Edges } from './page-edges.ts';

type Props = {
  readonly page: Capture | undefined;
  readonly room: DarkroomDoor | null;
  readonly act: (act: PageAct) => void;
};

/** Dots of the preview, along its longer side. */
const SHOWN = 420;

/** The chosen page as it will be stored, and what can be done to it. */
export function PageTools({ page, room, act }: Props) {
  const words = useWords(WORDS);
  if (!page) return <p className="camera-none hint">{words.none}</p>;
  return (
    <div className="camera-page">
      <Drawn page={page} room={room} most={SHOWN} label={words.preview} />
      <div className="camera-tools">
        <button type="button" className="button button-quiet" onClick={() => act({ act: 'turn' })}>
          {words.turn} <kbd>R</kbd>
        </button>
        <label>
          <input type="checkbox" checked={page.isGrey} onChange={() => act({ act: 'grey' })} />
          {words.grey} <kbd>G</kbd>
        </label>
        <label>
          <input type="checkbox" checked={page.isCropped} onChange={() => act({ act: 'crop' })} />
          {words.crop} <kbd>A</kbd>
        </label>
        {EDGES.map((edge) => (
          <EdgeField key={edge} edge={edge} edges={page.edges ?? WHOLE} act={act} />
        ))}
        <button type="button" className="button button-quiet" onClick={() => act({ act: 'drop' })}>
          {words.drop} <kbd>Delete</kbd>
        </button>
      </div>
    </div>
  );
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const;

type EdgeProps = Pick<Props, 'act'> & { readonly edge: keyof Edges; readonly edges: Edges };

/** One edge of the crop; the arrows move it, no dragging is needed. */
function EdgeField({ edge, edges, act }: EdgeProps) {
  const words = useWords(WORDS);
  return (
    <label className="camera-edge">
      {words[edge]}
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(edges[edge] * 100)}
        onChange={({ target }) => act({ act: 'edge', edge, at: Number(target.value) / 100 })}
      />
    </label>
  );
}

const WORDS = bilingual({
  zh: {
    none: '按空格拍第一页。页面放在深色垫板上，会自动裁边。',
    preview: '选中的一页，按存档的样子',
    turn: '旋转',
    grey: '灰度',
    crop: '裁边',
    left: '左边',
    top: '上边',
    right: '右边',
    bottom: '下边',
    drop: '删除此页',
  },
  en: {
    none: 'Press Space for the first page. On a dark mat its edges are found by themselves.',
    preview: 'The chosen page as it will be stored',
    turn: 'Rotate',
    grey: 'Grey',
    crop: 'Crop',
    left: 'Left edge',
    top: 'Top edge',
    right: 'Right edge',
    bottom: 'Bottom edge',
    drop: 'Delete this page',
  },
});
