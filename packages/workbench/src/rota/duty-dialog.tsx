import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { counterPlate } from '@yichuang/domain/queueing/spoken-call.ts';
import { plainDayWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useState } from 'react';
import { Form } from 'react-router';
import { QueueDialog } from '#queueing/queue-dialog.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useFormKey } from '#wire/use-form.ts';
import { PersonSelect } from './person-select.tsx';
import { columnsOf, dutiesByPlace, type Place, placeKey } from './place.ts';
import { ROTA_WORDS } from './rota-words.ts';

type Props = { readonly rota: RotaView; readonly place: Place; readonly onClose: () => void };

const SCOPES = ['half', 'day', 'week'] as const;
type Scope = (typeof SCOPES)[number];

/** 安排班次: A and B of a half day, of the day, or of the whole week at this counter. */
export function DutyDialog({ rota, place, onClose }: Props) {
  const words = useWords(WORDS);
  const halfWords = useWords(ROTA_WORDS);
  const { language } = useLanguage();
  const [scope, setScope] = useState<Scope>('half');
  const { counter, on, half } = place;
  const formKey = useFormKey(`${placeKey(counter.counterId, place)}/${rota.version}`);
  const duty = dutiesByPlace(rota).get(placeKey(counter.counterId, place));
  const pattern = rota.patterns.find(({ counterId }) => counterId === counter.counterId);
  const usual = duty ?? pattern;
  const title = words.title(
    counterPlate(counter.number),
    `${plainDayWords(on, language)} ${halfWords[half]}`,
  );
  return (
    <QueueDialog title={title} onClose={onClose}>
      <Form method="post" className="act-form" onSubmit={onClose} preventScrollReset>
        <input type="hidden" name="act" value="plan" />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="hall" value={rota.hall.code} />
        <input type="hidden" name="monday" value={rota.monday} />
        <input type="hidden" name="area" value={rota.area} />
        <input type="hidden" name="version" value={rota.version} />
        <input type="hidden" name="counterId" value={counter.counterId} />
        {halvesIn(scope, place, rota).map((one) => (
          <input type="hidden" name="halves" value={`${one.on}/${one.half}`} key={`${one.on}/${one.half}`} />
        ))}
        <PersonSelect
          name="firstId"
          label={words.first}
          rota={rota}
          place={place}
          value={usual?.firstId ?? ''}
          isFirst
        />
        <PersonSelect
          name="secondId"
          label={words.second}
          rota={rota}
          place={place}
          value={usual?.secondId ?? ''}
        />
        <fieldset className="field">
          <legend className="field-label">{words.scope}</legend>
          <div className="choices choices-beside">
            {SCOPES.map((one) => (
              <label className="choice" key={one}>
                <input
                  type="radio"
                  name="scope"
                  value={one}
                  checked={scope === one}
                  onChange={() => setScope(one)}
                />
                <span>{words[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {scope === 'week' && (
          <div className="field">
            <label className="field-label" htmlFor="rota-turns">
              {words.turns}
            </label>
            <select
              className="input select"
              name="turns"
              id="rota-turns"
              defaultValue={pattern?.turns ?? 'never'}
            >
              <option value="never">{words.never}</option>
              <option value="daily">{words.daily}</option>
              <option value="halves">{words.atNoon}</option>
            </select>
          </div>
        )}
        <p className="act-buttons">
          <button type="submit" className="button">
            {words.save}
          </button>{' '}
          {duty && (
            <button type="submit" className="button button-quiet" name="empty" value="yes">
              {words.empty}
            </button>
          )}
        </p>
      </Form>
    </QueueDialog>
  );
}

/** The half days the plan is for; a day on which the counter is closed is left out of the wider ones. */
function halvesIn(scope: Scope, { on, half, counter }: Place, rota: RotaView) {
  if (scope === 'half') return [{ on, half }];
  return columnsOf(rota).filter(
    (one) => !counter.closedOn.includes(one.on) && (scope === 'week' || one.on === on),
  );
}

const WORDS = bilingual({
  zh: {
    title: (plate: string, when: string) => `${plate} 号窗口 ${when}`,
    first: 'A 岗',
    second: 'B 岗',
    scope: '用于',
    half: '这半天',
    day: '这一天',
    week: '整周，并记为这个窗口的模式',
    turns: '生成以后各周时两人轮换',
    never: '不轮换',
    daily: '逐日轮换',
    atNoon: '上午、下午轮换',
    save: '保存班次',
    empty: '清空',
  },
  en: {
    title: (plate: string, when: string) => `Counter ${plate}, ${when}`,
    first: 'First (A)',
    second: 'Second (B)',
    scope: 'For',
    half: 'this half day',
    day: 'this day',
    week: 'the whole week, and kept as the pattern of this counter',
    turns: 'In weeks made from the pattern the two change places',
    never: 'never',
    daily: 'from day to day',
    atNoon: 'at noon',
    save: 'Save the duty',
    empty: 'Empty',
  },
});
