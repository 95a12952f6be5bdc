import { lazy } from 'react';
import { fetchActs } from './desk-acts.ts';

// Shown after the act only: it comes while the boxes are filled in, and the desk stands sooner.
const receiptPanel = () => import('./receipt-panel.tsx');
export const ReceiptPanel = lazy(() => receiptPanel().then((it) => ({ default: it.ReceiptPanel })));

const slipPanel = () => import('#offline/slip-panel.tsx');
export const SlipPanel = lazy(() => slipPanel().then((it) => ({ default: it.SlipPanel })));
export const SlipOnDesk = lazy(() => slipPanel().then((it) => ({ default: it.SlipOnDesk })));

/** Once the desk stands; what stands there without a network must have come by then. */
export const fetchLater = () => Promise.all([receiptPanel(), slipPanel(), fetchActs()]);
