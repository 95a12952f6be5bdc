import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { FaultWords } from '@yichuang/ui/form/field-name.ts';
import { type PostedFields, textOf } from '@yichuang/ui/form/form-values.ts';
import { TextField } from '@yichuang/ui/form/text-fields.tsx';
import { bilingual } from '@yichuang/ui/language.ts';
import type { FormEvent, KeyboardEvent } from 'react';
import { TermsFields } from '#cases/terms-fields.tsx';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { documentsOf } from './desk-check.ts';
import { MISSING, missingOf, neededAtDesk } from './material-marks.ts';
import { MaterialRow } from './material-row.tsx';

type Props = {
  readonly documents: DeskItem['documents'];
  readonly terms: DeskItem['terms'];
  readonly faults: FaultWords;
  readonly start: PostedFields;
  readonly posted: PostedFields;
  readonly onTickRequired: () => void;
};

/** 材料: Space ticks, X marks as missing, W as to follow, C scans, V takes an earlier paper, the arrows move; one key ticks all that is required. */
export function Materials(props: Props) {
  const { documents, terms, faults, start, posted, onTickRequired } = props;
  const words = useWords(WORDS);
  const needed = neededAtDesk(documents, posted);
  const missing = missingOf(posted);
  const ticked = documentsOf(posted).length;
  return (
    <fieldset className="materials" data-desk="materials">
      <legend>
        {words.title} <kbd>{keyLabel('toMaterials')}</kbd>
      </legend>
      <p className="materials-head">
        <span className="number">{words.count(ticked, needed.length, missing.length)}</span>
        {documents.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={onTickRequired}
            aria-keyshortcuts={ariaKeys('tickRequired')}
          >
            {words.all} <kbd>{keyLabel('tickRequired')}</kbd>
          </button>
        )}
      </p>
      {documents.length === 0 && <p className="hint">{words.none}</p>}
      <ol className="documents" onKeyDown={walk} onInput={oneMarkOnly}>
        {needed.map((document) => (
          <MaterialRow
            key={document.id}
            document={document}
            mayFollow={terms.deferUntil !== null && document.deferrable}
            start={start}
            posted={posted}
            faults={faults}
          />
        ))}
      </ol>
      {needed.length < documents.length && (
        <p className="hint">{words.otherSituations(documents.length - needed.length)}</p>
      )}
      {needed.some(({ id, fetchable }) => fetchable && missing.includes(id)) && (
        <OverrideField start={start} faults={faults} />
      )}
      <TermsFields terms={terms} documents={needed} typed={start} faults={faults} />
    </fieldset>
  );
}

/** 仍要求提交: why a paper is asked for that the platform can fetch; oversight reads it. */
function OverrideField({ start, faults }: Pick<Props, 'start' | 'faults'>) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <TextField
      name="overrideReason"
      label={words.override}
      language={language}
      value={textOf(start.overrideReason)}
      fault={faults.get('overrideReason')}
      required
    />
  );
}

/** A material is in order or it is missing: the later mark counts. */
function oneMarkOnly({ target, currentTarget }: FormEvent<HTMLOListElement>): void {
  if (!(target instanceof HTMLInputElement) || !target.checked) return;
  const other = { documents: MISSING, [MISSING]: 'documents' }[target.name];
  if (other === undefined) return;
  for (const box of currentTarget.querySelectorAll<HTMLInputElement>(`input[name=${other}]`)) {
    if (box.value === target.value) box.checked = false;
  }
}

/** The arrows go over the materials; they have no other meaning in a box to tick. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  const { target } = event;
  if (step === undefined || !(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[name=documents]')];
  const here = boxes.findIndex((box) => box.closest('li')?.contains(target));
  boxes[here + step]?.focus();
  event.preventDefault();
}

const WORDS = bilingual({
  zh: {
    title: '材料',
    count: (ticked: number, all: number, missing: number) =>
      `已收 ${ticked} / ${all}${missing === 0 ? '' : ` · 缺 ${missing}`}`,
    all: '必备的全部打勾',
    none: '这个事项不需要材料。',
    otherSituations: (count: number) => `另有 ${count} 份只在其他情形需要`,
    override: '仍要求提交的理由',
  },
  en: {
    title: 'Documents',
    count: (ticked: number, all: number, missing: number) =>
      `${ticked} of ${all} received${missing === 0 ? '' : ` · ${missing} missing`}`,
    all: 'Tick all required',
    none: 'This item needs no documents.',
    otherSituations: (count: number) => `${count} more only in other situations`,
    override: 'Why it is asked for nevertheless',
  },
});
