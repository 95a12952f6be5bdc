const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Signs one by one, as a voice says them: A032 → A 零 三 二. A number read as a whole is misheard. */
export const spokenSigns = (number: string): string =>
  [...number].map((sign) => DIGITS[Number.parseInt(sign, 10)] ?? sign).join(' ');

/** 叫号语音: 请 A 零 三 二 号，到 零 七 号窗口. Counters below ten have two signs, as their plates do. */
export const spokenCall = (number: string, counter: number): string =>
  `请 ${spokenSigns(number)} 号，到 ${spokenSigns(counterPlate(counter))} 号窗口`;

/** The same as recordings, for a screen without a Chinese voice: qing a 0 3 2 hao dao 0 7 haochuangkou. */
export const recordedCall = (number: string, counter: number): readonly string[] => [
  'qing',
  ...recordedSigns(number),
  'hao',
  'dao',
  ...recordedSigns(counterPlate(counter)),
  'haochuangkou',
];

const recordedSigns = (number: string): readonly string[] =>
  [...number.toLowerCase()].filter((sign) => RECORDINGS.has(sign));

const NUMBERS = ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'];

/** 录音 by name, and what is heard in each: pinyin with its tone; a letter by its English name, as in any hall. */
export const RECORDINGS: ReadonlyMap<string, string> = new Map([
  ['qing', 'qing3'],
  ['hao', 'hao4'],
  ['dao', 'dao4'],
  ['haochuangkou', 'hao4 chuang1 kou3'],
  ...NUMBERS.map((pinyin, digit) => [String(digit), pinyin] as const),
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter.toLowerCase(), letter] as const),
]);

/** 窗口号 as it is written above the counter: 07, 95, 124. */
export const counterPlate = (counter: number): string => String(counter).padStart(2, '0');
