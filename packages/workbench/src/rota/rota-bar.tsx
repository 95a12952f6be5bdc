import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { Form } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

/** What is done with the whole week: fill, publish, print. */
export function RotaBar({ rota }: { readonly rota: RotaView }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const key = useFormKey(`${rota.hall.code}/${rota.monday}/${rota.version}`);
  const isBusy = useIsSending();
  const { publishedAt, isChanged } = rota;
  const state = stateOf(publishedAt !== null, isChanged);
  return (
    <Form method="post" className="hall-opening rota-bar" preventScrollReset>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="hall" value={rota.hall.code} />
      <input type="hidden" name="monday" value={rota.monday} />
      <input type="hidden" name="area" value={rota.area} />
      <input type="hidden" name="version" value={rota.version} />
      <StatusChip tone={TONES[state]}>{words[state]}</StatusChip>
      {publishedAt !== null && <span className="number">{momentWords(publishedAt, language)}</span>}
      <button type="submit" className="button button-quiet" name="act" value="patterns" disabled={isBusy}>
        {words.patterns}
      </button>
      <button type="submit" className="button button-quiet" name="act" value="lastWeek" disabled={isBusy}>
        {words.lastWeek}
      </button>
      <button type="submit" className="button" name="act" value="publish" disabled={isBusy}>
        {words.publish}
      </button>
      <button type="button" className="button button-quiet" onClick={() => window.print()}>
        {words.print}
      </button>
    </Form>
  );
}

function stateOf(wasPublished: boolean, isChanged: boolean) {
  if (!wasPublished) return 'draft';
  return isChanged ? 'changed' : 'published';
}

const TONES = { draft: 'grey', changed: 'amber', published: 'green' } as const;

const WORDS = bilingual({
  zh: {
    draft: '未发布',
    published: '已发布',
    changed: '发布后有改动，还没有重新发布',
    patterns: '按模式生成',
    lastWeek: '复制上周',
    publish: '发布排班',
    print: '打印',
  },
  en: {
    draft: 'not published',
    published: 'published',
    changed: 'changed since the publication',
    patterns: 'Fill from patterns',
    lastWeek: 'Copy the week before',
    publish: 'Publish the rota',
    print: 'Print',
  },
});
