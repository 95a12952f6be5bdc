import { type OfferView, readOffer } from '@yichuang/contract/queueing-appointments.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { page, show } from '#page.ts';
import { SlotList } from './slot-list.tsx';
import { slotPath } from './slot-words.ts';

/** 预约: when. Every slot of the next days, with how many can still book it. */
export const bookingTimesPage = page<OfferView>({
  path: '/booking/:service',
  // How many places are left changes by the minute: no cache keeps it.
  personal: true,
  load: async ({ params, call }) =>
    show(await call(readOffer, { params: { serviceId: params.service ?? '' } })),
  title: ({ service }, language) => WORDS[language].title(nameIn(language, service)),
  view: (offer, { language }) => <Times offer={offer} language={language} />,
});

function Times({ offer, language }: { offer: OfferView; language: Language }) {
  const words = WORDS[language];
  const { service, hall, days, rules } = offer;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: '/booking', label: words.booking }]} language={language} />
      <h1>{words.title(nameIn(language, service))}</h1>
      <p>
        {nameIn(language, hall)} · {words.rule(rules.lateMinutes)}
      </p>
      <SlotList
        days={days}
        language={language}
        slot={(on, slot, text) => (
          <a className="booking-slot" href={slotPath(service.serviceId, on, slot.fromMinute)}>
            {text}
          </a>
        )}
      />
    </>
  );
}

const WORDS = bilingual({
  zh: {
    booking: '预约办理时间',
    title: (service: string) => `选时间：${service}`,
    rule: (late: number) => `时段过后 ${late} 分钟内签到仍按预约叫号，再晚按普通号排队。`,
  },
  en: {
    booking: 'Make an appointment',
    title: (service: string) => `Choose a time: ${service}`,
    rule: (late: number) =>
      `Checked in up to ${late} minutes after its time an appointment still counts; later it is an ordinary number.`,
  },
});
