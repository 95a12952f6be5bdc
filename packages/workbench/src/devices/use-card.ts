import { bilingual } from '@yichuang/ui/language.ts';
import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '#shell/language.tsx';
import { useToday } from '#shell/me.ts';
import { useKeys } from '#shell/use-keys.ts';
import { type Card, isExpired } from './card.ts';
import { READY } from './device.ts';
import { fillPerson, type PersonRead } from './fill-person.ts';
import { useDevicesHere } from './use-devices.ts';
import { useDroppedCard } from './use-dropped-card.ts';
import { useScanner } from './use-scanner.ts';

/** 读卡: a card laid on, a number scanned or a key pressed fills in who stands at the counter. */
export function useCard(form: RefObject<HTMLFormElement | null>): void {
  const words = useWords(WORDS);
  const today = useToday();
  const devices = useDevicesHere();
  const say = devices?.say ?? (() => {});
  // After the act its receipt stands there: Enter of a scanner must not press a button of it.
  const fill = (person: PersonRead, at: Element | null): boolean => {
    say(words[fillPerson(form.current, person, at) ?? 'nextFirst']);
    return true;
  };
  const take = (card: Card) => {
    const { name, idNumber } = card;
    fill({ kind: 'person', name, idNumber }, document.activeElement);
    if (isExpired(card, today)) say(words.expired);
  };
  useScanner(
    today,
    (code, at) => {
      if (code.kind !== 'residentId' && code.kind !== 'creditCode') return false;
      const kind = code.kind === 'residentId' ? 'person' : 'legalEntity';
      if (devices?.ports?.reader.isSilent) devices.tell('reader', READY);
      return fill({ kind, idNumber: code.number, name: null }, at);
    },
    () => say(words.misread),
  );
  useFollowed(take);
  useDroppedCard((card) => (card ? take(card) : say(words.noCardFile)));
  useKeys('desk', {
    readCard: async () => {
      if (!devices?.ports) return say(words.loading);
      const { reader } = devices.ports;
      if (!reader.read) return say(words.byItself);
      const got = await reader.read();
      devices.tell('reader', got.ok ? { ok: true, value: null } : got);
      if (!got.ok) return devices.sayTrouble(got.trouble);
      if (got.value === null) return say(words.noCard);
      take(got.value);
    },
  });
}

/** Cards that the reader tells of by itself. */
function useFollowed(take: (card: Card) => void): void {
  const reader = useDevicesHere()?.ports?.reader;
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => reader?.follow?.((card) => latest.current(card)), [reader]);
}

const WORDS = bilingual({
  zh: {
    applicant: '已填入申请人',
    agent: '已填入代办人',
    nextFirst: '这一件已经办完：先按 F2 请下一位，再刷证',
    expired: '这张身份证已过有效期，请核对',
    loading: '外设还在载入，请再按一次',
    byItself: '这台读卡器像键盘一样输入，直接刷证即可',
    noCard: '读卡器上没有证件',
    misread: '扫到的号码校验不对，没有填入，请重扫',
    noCardFile: '这不是读卡文件；材料请用扫描或从文件选取',
  },
  en: {
    applicant: 'The applicant is filled in',
    agent: 'The agent is filled in',
    nextFirst: 'This one is done: press F2 for the next person, then lay the card on',
    expired: 'This card has run out: check it',
    loading: 'The devices are being loaded: press once more',
    byItself: 'This reader types like a keyboard: lay the card on it',
    noCard: 'No card lies on the reader',
    misread: 'The number that was scanned is wrong by its check digit; scan it again',
    noCardFile: 'This is no file of a card; scan materials, or choose a file for them',
  },
});
