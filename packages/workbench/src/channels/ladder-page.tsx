import { changeLadder, type LadderView, readLadder } from '@yichuang/contract/channel-urging.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { data, Link, useActionData, useLoaderData } from 'react-router';
import { RulesPage } from '#parts/rules-page.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { faultsOf, write } from '#wire/answer.ts';
import { type Asked, read } from '#wire/call.ts';
import { RungFields } from './rung-fields.tsx';
import { rungLines, rungsFrom } from './rungs-from.ts';

export const loader = (asked: Asked): Promise<LadderView> => read(asked, readLadder, {});

export async function action(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { rungs, places } = rungsFrom(text);
  const body = { version: Number(text('version')), basis: text('basis'), rungs };
  const answer = await write(asked, { route: changeLadder, input: { body }, key: text('key'), typed: form });
  // Lines left empty are not sent: a fault is told at the line its rung came from.
  return data({ answer, places }, { status: answer.ok ? 200 : answer.problem.status });
}

/** 催办规则: who is told from which share of the time on, and by what act. */
export function Component() {
  const loaded = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const faults = faultsOf(done?.answer, language);
  return (
    <RulesPage
      title={words.title}
      lead={words.lead}
      saved={words.saved}
      back={
        <Link className="button button-quiet" to="/admin/channels">
          {words.back}
        </Link>
      }
      loaded={loaded}
      answer={done?.answer}
      changes={(fresh) => rungLines(loaded.rungs, fresh.rungs, language)}
    >
      {(view, typed) => (
        <RungFields rungs={view.rungs} typed={typed} places={done?.places ?? []} faults={faults} />
      )}
    </RulesPage>
  );
}

const WORDS = bilingual({
  zh: {
    title: '催办规则',
    back: '回到通道列表',
    lead: '每天夜里按这张表检查并联办理中的环节：用时到了哪一级，就按哪一级办，每一级只办一次。已经催办的不受变更影响。',
    saved: '规则已保存，今天夜里起按新规则。',
  },
  en: {
    title: 'Rules of urging',
    back: 'Back to the channels',
    lead: 'Every night the open steps of channels are compared with this ladder: the rung that the time has come to is acted on, each rung once. What was urged already is not touched by a change.',
    saved: 'Saved; the new rules hold from tonight on.',
  },
});
