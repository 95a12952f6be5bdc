/** 办理渠道: by which way an application reached the centre. */
export type ReceivedVia = keyof typeof RECEIVED_VIA;

/** The ways in, with the digit each has in a case number and the word people read. */
export const RECEIVED_VIA = {
  counter: { digit: '1', zh: '窗口', en: 'Counter' },
  online: { digit: '2', zh: '网上', en: 'Online' },
  mobile: { digit: '3', zh: '移动端', en: 'Mobile' },
  selfService: { digit: '4', zh: '自助终端', en: 'Self-service terminal' },
  street: { digit: '5', zh: '街道', en: 'Street centre' },
  community: { digit: '6', zh: '社区', en: 'Community centre' },
  post: { digit: '7', zh: '邮寄', en: 'Post' },
  phone: { digit: '8', zh: '电话', en: 'Phone' },
} as const;

/** The way a digit stands for, or null. */
export const receivedViaOfDigit = (digit: string): ReceivedVia | null =>
  WAYS.find((way) => RECEIVED_VIA[way].digit === digit) ?? null;

const WAYS = Object.keys(RECEIVED_VIA) as readonly ReceivedVia[];
