import { describe, expect, test } from 'vitest';
import { scanKeysIn, scanName, scansIn, scansOf, scanText, UNSENT, unsentIn, unsentText } from './scans.ts';

const ID = '0192f4a1-0000-7000-8000-000000000001';
const OTHER = '0192f4a1-0000-7000-8000-000000000002';
const scan = (attachmentId = ID) => ({ attachmentId, digest: 'a'.repeat(64), pages: 2 });

describe('D-08: the boxes of the desk keep the scans', () => {
  test('written and read back, one and several', () => {
    expect(scansOf({ [scanName('M1')]: scanText(scan()) }, 'M1')).toEqual([scan()]);
    expect(scansOf({ [scanName('M1')]: [scanText(scan()), scanText(scan(OTHER))] }, 'M1')).toHaveLength(2);
    expect(scansOf({}, 'M1')).toEqual([]);
    expect(scansOf({ [scanName('M1')]: '' }, 'M1')).toEqual([]);
  });

  test('the act sends them by material; a material without a scan is left out', () => {
    const posted = {
      documents: ['M1', 'M2'],
      [scanName('M1')]: [scanText(scan()), scanText(scan(OTHER))],
      [scanName('M2')]: '',
    };
    expect(scansIn(posted)).toEqual([{ documentId: 'M1', attachmentIds: [ID, OTHER] }]);
    expect(scansIn({})).toEqual([]);
  });

  test('what has not arrived is known by its material', () => {
    expect(unsentIn({ [UNSENT]: unsentText({ documentId: 'M1', key: 'k' }) })).toEqual([
      { documentId: 'M1', key: 'k' },
    ]);
    // As an older release wrote it: nothing of it can be found again.
    expect(unsentIn({ [UNSENT]: 'M1' })).toEqual([]);
    expect(unsentIn({ [UNSENT]: '' })).toEqual([]);
    expect(unsentIn({})).toEqual([]);
  });

  test('the browser keeps something of each, sent or not', () => {
    const posted = {
      documents: ['M1', 'M2'],
      [scanName('M1')]: [scanText(scan()), scanText(scan(OTHER))],
      [UNSENT]: unsentText({ documentId: 'M2', key: 'k' }),
    };
    expect(scanKeysIn(posted)).toEqual(['k', ID, OTHER]);
    expect(scanKeysIn({})).toEqual([]);
  });
});
