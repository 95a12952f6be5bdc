import type { ExpectedView, HallWatchView } from '@yichuang/contract/queueing-hall.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { Form } from 'react-router';
import { useWords } from '#shell/language.tsx';
import { useFormKey, useIsSending } from '#wire/use-form.ts';

type Props = { readonly watch: HallWatchView; readonly counterId: string };

/** 排班人员 of a counter now, whom to call, and the record of who stands in. */
export function ExpectedPerson({ watch, counterId }: Props) {
  const expected = watch.expected.find((one) => one.counterId === counterId);
  return expected ? <Expected expected={expected} hall={watch.hall.code} /> : null;
}

type ExpectedProps = { readonly expected: ExpectedView; readonly hall: string };

function Expected({ expected, hall }: ExpectedProps) {
  const words = useWords(WORDS);
  const { person, partner, standsInFor, substitutionId, counterId } = expected;
  // The stream is silent about stand-ins: each one that begins or ends makes a new key.
  const formKey = useFormKey(`${counterId}/${person.accountId}/${substitutionId ?? ''}`);
  const isBusy = useIsSending();
  return (
    <>
      <span>
        {standsInFor === null ? words.expected : words.standIn}
        <span lang="zh-CN">{person.name}</span>
        {standsInFor !== null && (
          <>
            {words.instead}
            <span lang="zh-CN">{standsInFor}</span>
          </>
        )}
        {partner && (
          <>
            {words.partner}
            <span lang="zh-CN">{partner.name}</span>
          </>
        )}
      </span>
      <Form method="post" action={`/hall/${encodeURIComponent(hall)}`}>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="counterId" value={counterId} />
        {partner && <input type="hidden" name="standInId" value={partner.accountId} />}
        <input type="hidden" name="reason" value={words.reason} />
        <input type="hidden" name="substitutionId" value={substitutionId ?? ''} />
        {partner && (
          <button type="submit" name="act" value="standIn" className="button" disabled={isBusy}>
            {words.record(partner.name)}
          </button>
        )}
        {substitutionId !== null && (
          <button
            type="submit"
            name="act"
            value="endStandIn"
            className="button button-quiet"
            disabled={isBusy}
          >
            {words.end}
          </button>
        )}
      </Form>
    </>
  );
}

const WORDS = bilingual({
  zh: {
    expected: '排班 A 岗：',
    standIn: '顶岗：',
    instead: '，代 ',
    partner: '，可叫 B 岗 ',
    reason: 'A岗未到，B岗顶岗',
    record: (name: string) => `登记 ${name} 顶岗`,
    end: '顶岗结束',
  },
  en: {
    expected: 'Expected: ',
    standIn: 'Stands in: ',
    instead: ', for ',
    partner: ', to be called: ',
    reason: 'A岗未到，B岗顶岗',
    record: (name: string) => `Record that ${name} stands in`,
    end: 'End of standing in',
  },
});
