import type { PadBoard, RatedServiceView, RatingPageView } from '@yichuang/contract/complaints.ts';
import { centreReplies } from '#centre.fixture.ts';

export const INVITATION_ID = '00000000-0000-7000-8000-0000000000a1';
export const PRESENTATION_ID = '00000000-0000-7000-8000-0000000000a2';
export const RATE_TOKEN = 'AAAAAAAAAAAA';

const NOW = '2026-11-25T01:20:00Z';
const QR = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const service: RatedServiceView = {
  ...{ kind: 'visit', number: 'C032', serviceName: '个体登记', serviceNameEn: 'Sole traders' },
  on: '2026-11-25',
};

export const idlePad: PadBoard = {
  ...{ now: NOW, seq: 12, hall: 'HALL-S', counterId: 'S095', number: 95, scene: 'idle' },
  ...{ invitation: null, shown: null, qr: null, key: '00000000-0000-7000-8000-0000000000aa' },
  settings: { layout: 'callsAndLines', message: null, volume: 0, reloads: 0 },
};

export const askingPad: PadBoard = {
  ...idlePad,
  scene: 'rating',
  invitation: { ...service, invitationId: INVITATION_ID },
  qr: QR,
};

export const confirmPad = (wantsSignature: boolean): PadBoard => ({
  ...idlePad,
  scene: 'confirm',
  shown: {
    presentationId: PRESENTATION_ID,
    ...{ maskedName: '李*明', itemName: '食品卫生许可', itemNameEn: 'Food hygiene licence' },
    ...{ materials: ['申请书', '平面图'], fee: '', wantsSignature, answer: null, isSigned: false },
    qr: wantsSignature ? QR : null,
  },
});

export const ratingPage = (state: RatingPageView['state'] = 'open'): RatingPageView => ({
  state,
  service: state === 'notYet' ? null : service,
  answerBy: state === 'notYet' ? null : '2026-12-02',
  key: '00000000-0000-7000-8000-0000000000ab',
});

/** What the pad and the page for a telephone ask for. */
export const padReplies = {
  ...centreReplies,
  'complaints.readPad': () => askingPad,
  'complaints.rateAtPad': () => ({ isFollowedUp: false }),
  'complaints.readRatingPage': () => ratingPage(),
  'complaints.rateByLink': () => ({ isFollowedUp: true }),
  'queueing.answerAtPad': () => ({ answeredAt: NOW }),
  'queueing.signAtPad': () => ({ answeredAt: NOW }),
};

/** Every scene of the pad. */
export const padScenes: readonly PadBoard[] = [
  ...[askingPad, idlePad, { ...idlePad, scene: 'thanks' as const }],
  ...[confirmPad(false), confirmPad(true)],
];
