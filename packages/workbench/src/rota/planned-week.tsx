import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { ManagementLinks } from '#hall-management/management-links.tsx';
import { ActNotes } from '#parts/act-notes.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { newestView } from '#wire/answer.ts';
import { ConflictsPanel } from './conflicts-panel.tsx';
import type { RotaAnswer } from './rota-acts.ts';
import { RotaBar } from './rota-bar.tsx';
import { RotaLinks } from './rota-links.tsx';
import { RotaSheet } from './rota-sheet.tsx';

type Props = { readonly loaded: RotaView; readonly answer: RotaAnswer | undefined };

/** One week of one area: its conflicts, its grid, and what is done with the whole of it. */
export function PlannedWeek({ loaded, answer }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const given = answer?.ok && answer.value.monday !== loaded.monday ? undefined : answer;
  const rota = newestView(loaded, given);
  const isPlanned = given?.ok === true && given.act === 'plan';
  return (
    <>
      <PageHead title={words.title}>
        <p className="total">
          {nameIn(language, rota.hall)} · {words.weekOf(plainDayWords(rota.monday, language))}
        </p>
        <ManagementLinks here="rota" />
      </PageHead>
      {/* A duty that was planned is seen in its cell, where the cursor stays. */}
      {!isPlanned && (
        <ActNotes<unknown> answer={given} done={words[DONE[given?.act ?? 'publish']]} changes={() => []} />
      )}
      <RotaLinks rota={rota} />
      <RotaBar rota={rota} />
      <ConflictsPanel rota={rota} />
      <RotaSheet rota={rota} />
    </>
  );
}

const DONE = { plan: 'planned', patterns: 'filled', lastWeek: 'filled', publish: 'published' } as const;

const WORDS = bilingual({
  zh: {
    title: '排班',
    weekOf: (monday: string) => `${monday}起的一周`,
    planned: '班次已保存。',
    filled: '空着的班次已填上，已经排好的没有动。请看有没有冲突。',
    published: '排班已发布，大厅从现在起按它看谁应到。',
  },
  en: {
    title: 'Rota',
    weekOf: (monday: string) => `week of ${monday}`,
    planned: 'The duty is saved.',
    filled: 'What was empty is filled; what was planned is as it was. Look for conflicts.',
    published: 'The rota is published. From now on the hall expects who is planned.',
  },
});
