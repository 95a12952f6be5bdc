import * as exchange from '@yichuang/contract/exchange.ts';
import { acts, reads } from '../context.ts';
import { viewSetUp } from './set-up.ts';
import { setUpCentre } from './set-up-centre.ts';

export const exchangeRoutes = [
  reads(exchange.readSetUp, ({ params }, context) => viewSetUp(params.token, context)),
  acts(exchange.setUpCentre, setUpCentre, async () => ({ closed: true as const })),
];
