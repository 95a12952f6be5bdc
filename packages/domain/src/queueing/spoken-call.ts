const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Signs one by one, as a voice says them: A032 → A 零 三 二. A number read as a whole is misheard. */
export const spokenSigns = (number: string): string =>
  [...number].map((sign) => DIGITS[Number.parseInt(sign, 10)] ?? sign).join(' ');

/** 叫号语音: 请 A 零 三 二 号，到 零 七 号窗口. Counters below ten have two signs, as their plates do. */
export const spokenCall = (number: string, counter: number): string =>
  `请 ${spokenSigns(number)} 号，到 ${spokenSigns(counterPlate(counter))} 号窗口`;

/** 窗口号 as it is written above the counter: 07, 95, 124. */
export const counterPlate = (counter: number): string => String(counter).padStart(2, '0');
