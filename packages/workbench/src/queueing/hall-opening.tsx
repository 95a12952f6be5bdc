import type { OpeningsView, StandInView } from '@yichuang/contract/queueing-hall.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { Form, Link } from 'react-router';
import { Empty } from '#parts/notes.tsx';
import { Panel } from '#parts/panel.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useIsSending } from '#wire/use-form.ts';

type Props = { readonly openings: OpeningsView; readonly hall: string; readonly formKey: string };

/** 加开窗口: empty counters of the line, each with who could work there; one press sends the first of them. */
export function HallOpening({ openings, hall, formKey }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { service, rows } = openings;
  const able = rows.filter(({ people }) => people.length > 0);
  return (
    <Panel title={words.title(nameIn(language, service))}>
      {rows.length === 0 && <Empty>{words.noCounter}</Empty>}
      {rows.length > 0 && able.length === 0 && <Empty>{words.nobody(rows.length)}</Empty>}
      {able.length > 0 && (
        <ul className="hall-alerts">
          {able.map((row) => (
            <li key={row.counterId}>
              <OpeningForm row={row} serviceId={service.serviceId} hall={hall} formKey={formKey} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/hall/${encodeURIComponent(hall)}`}>{words.close}</Link>
      </p>
    </Panel>
  );
}

type FormProps = Pick<Props, 'hall' | 'formKey'> & {
  readonly row: OpeningsView['rows'][number];
  readonly serviceId: string;
};

function OpeningForm({ row, serviceId, hall, formKey }: FormProps) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isBusy = useIsSending();
  const plate = counterPlate(row.number);
  return (
    <Form method="post" action={`/hall/${encodeURIComponent(hall)}`} className="hall-opening">
      <input type="hidden" name="act" value="assign" />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="counterId" value={row.counterId} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <b>{words.counter(plate, nameIn(language, row))}</b>
      <label>
        <span className="spoken">{words.who(plate)}</span>
        <select name="accountId" className="input" lang="zh-CN">
          {row.people.map((person) => (
            <option key={person.accountId} value={person.accountId}>
              {words.person(person)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={isBusy}>
        {words.send(plate)}
      </button>
    </Form>
  );
}

const WORDS = bilingual({
  zh: {
    title: (service: string) => `加开窗口：${service}`,
    noCounter: '能办这项业务的窗口都有人值守。可以催办暂停的窗口，或者请窗口之间转号。',
    nobody: (count: number) => `有 ${count} 个空窗口，但现在没有空闲、在岗、有受理授权和技能的人员。`,
    counter: (plate: string, name: string) => `${plate} 号窗口 ${name}`,
    who: (plate: string) => `到 ${plate} 号窗口的人员`,
    person: ({ name, isHere, served, rota }: StandInView) =>
      [
        name,
        isHere ? '今天已登录' : '今天未登录',
        ...(rota === null
          ? []
          : [{ first: '排班 A 岗', second: '排班 B 岗', elsewhere: '排在别的窗口' }[rota]]),
        `近30天办过 ${served} 个号`,
      ].join(' · '),
    send: (plate: string) => `调派到 ${plate} 号`,
    close: '不加开，收起',
  },
  en: {
    title: (service: string) => `Open another counter: ${service}`,
    noCounter:
      'Somebody works at every counter of this service. Ask a paused one to go on, or have numbers transferred.',
    nobody: (count: number) =>
      `${count} counters are empty, but nobody is free who may and can accept these items.`,
    counter: (plate: string, name: string) => `Counter ${plate}, ${name}`,
    who: (plate: string) => `Who goes to counter ${plate}`,
    person: ({ name, isHere, served, rota }: StandInView) =>
      [
        name,
        isHere ? 'signed in today' : 'not signed in today',
        ...(rota === null
          ? []
          : [{ first: 'planned here', second: 'second here', elsewhere: 'planned elsewhere' }[rota]]),
        `${served} served in 30 days`,
      ].join(' · '),
    send: (plate: string) => `Send to ${plate}`,
    close: 'Do not open one; close this',
  },
});
