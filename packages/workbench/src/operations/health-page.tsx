import { type HealthView, readHealth } from '@yichuang/contract/operations.ts';
import { momentInFull } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { StatusChip } from '@yichuang/ui/status-chip.tsx';
import { useLoaderData } from 'react-router';
import { DataAge } from '#parts/data-age.tsx';
import { PageHead } from '#parts/page-title.tsx';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { type Asked, read } from '#wire/call.ts';

export const loader = async (asked: Asked): Promise<{ health: HealthView; loadedAt: number }> => ({
  health: await read(asked, readHealth, {}),
  loadedAt: machineNow(),
});

/** 运行状况: what is well, and what to do about what is not. */
export function Component() {
  const { health, loadedAt } = useLoaderData<typeof loader>();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <>
      <PageHead title={words.title}>
        {health.ok ? (
          <StatusChip tone="green">{words.allWell}</StatusChip>
        ) : (
          <StatusChip tone="seal">{words.notWell}</StatusChip>
        )}
        <DataAge loadedAt={loadedAt} />
      </PageHead>
      <table className="rows-table">
        <caption className="spoken">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.detail}</th>
          </tr>
        </thead>
        <tbody>
          {health.checks.map((check) => (
            <tr key={check.name}>
              <th scope="row">{check.name}</th>
              <td>
                {check.ok ? (
                  <StatusChip tone="green">{words.well}</StatusChip>
                ) : (
                  <StatusChip tone="seal">{words.unwell}</StatusChip>
                )}
              </td>
              <td className="wraps">{check.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="facts panel">
        <div>
          <dt>{words.mode}</dt>
          <dd>{words[health.mode]}</dd>
        </div>
        <div>
          <dt>{words.version}</dt>
          <dd>{health.version}</dd>
        </div>
        <div>
          <dt>{words.startedAt}</dt>
          <dd>{momentInFull(health.startedAt, language)}</dd>
        </div>
      </dl>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    title: '运行状况',
    allWell: '全部正常',
    notWell: '有异常',
    check: '检查项',
    state: '结果',
    detail: '说明',
    well: '正常',
    unwell: '异常',
    mode: '运行方式',
    demo: '演示',
    production: '正式',
    version: '版本',
    startedAt: '启动时间',
  },
  en: {
    title: 'Health',
    allWell: 'All well',
    notWell: 'Something is wrong',
    check: 'Check',
    state: 'Result',
    detail: 'Detail',
    well: 'well',
    unwell: 'not well',
    mode: 'Mode',
    demo: 'demo',
    production: 'production',
    version: 'Version',
    startedAt: 'Started',
  },
});
