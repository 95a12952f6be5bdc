import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { PageHead } from '#parts/page-title.tsx';
import { useWords } from '#shell/language.tsx';
import { useMe } from '#shell/me.ts';
import { countsOf } from './intake.ts';
import { useIntakes } from './intakes.ts';
import { MergeReport } from './merge-report.tsx';
import { useSlipActs } from './use-slip-acts.ts';

/** 合并报告: what became of the papers taken in without a network, slip by slip. */
export function Component() {
  const words = useWords(WORDS);
  const intakes = useIntakes(useMe()?.accountId ?? '');
  const acts = useSlipActs();
  const { waiting, refused, merged } = countsOf(intakes ?? []);
  return (
    <div className="merge">
      <PageHead title={words.title}>
        {merged > 0 && (
          <p className="acts">
            <button type="button" className="button button-quiet" onClick={() => window.print()}>
              {words.print}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => acts.drop((intakes ?? []).filter(({ papers }) => papers === null))}
            >
              {words.close}
            </button>
          </p>
        )}
      </PageHead>
      <MergeReport intakes={intakes} acts={acts} />
      {waiting + refused > 0 && (
        <section className="merge-leave">
          <p>{words.unsent(waiting + refused)}</p>
          <Form method="post" action="/sign-out">
            <input type="hidden" name="unsent" value="drop" />
            <button type="submit" className="link-button">
              {words.leave}
            </button>
          </Form>
        </section>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '合并报告',
    print: '打印报告',
    close: '看过了，清除已并入的',
    unsent: (count: number) => `还有 ${count} 件只存在本机。现在退出，这些材料会从本机删除，只剩纸质材料。`,
    leave: '仍要退出，并从本机删除',
  },
  en: {
    title: 'Merge report',
    print: 'Print',
    close: 'Seen; clear what was taken over',
    unsent: (count: number) =>
      `${count} are on this machine only. Signing out now deletes them here; only the paper is left.`,
    leave: 'Sign out all the same, and delete them',
  },
});
