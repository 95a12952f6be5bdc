// Replies that only the test of the English pages needs.
import { noodleTrack } from '#cases/track.fixture.ts';

export const LICENCE = {
  number: '川食证字〔2007〕第0001号',
  state: 'effective',
  stateSince: '2007-10-30',
  isInForce: true,
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  department: { code: 'SSJ', name: '成都高新区社会事业局', nameEn: 'Bureau of Social Affairs' },
  holderName: '王*',
  validFrom: '2007-10-30',
  validUntil: '2010-10-29',
  now: noodleTrack.now,
};

export const LETTER = {
  title: '受理通知书',
  titleEn: 'Notice of acceptance',
  number: '成高许受〔2026〕00017号',
  caseNumber: '510109202611202000024',
  authority: '成都高新区社会事业局',
  itemName: '食品卫生许可证核发',
  applicantName: '王*芳',
  issuedAt: '2026-11-23T01:20:00.000Z',
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

export const WITHDRAWN = { at: '2026-11-25T01:20:00.000Z', ground: 'clerical' } as const;
