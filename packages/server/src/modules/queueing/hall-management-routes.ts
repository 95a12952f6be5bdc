import * as lines from '@yichuang/contract/queueing-lines.ts';
import * as register from '@yichuang/contract/queueing-register.ts';
import * as settings from '@yichuang/contract/queueing-settings.ts';
import { acts, type Reading, reads } from '../context.ts';
import { addCounter, changeCounter } from './change-counter.ts';
import { changeSettings, viewSettings } from './change-settings.ts';
import { listRegister, readCounter } from './counter-register.ts';
import { addService, changeService, listServiceRegister, readService } from './line-register.ts';
import { retireCounter } from './retire-counter.ts';

const theCounter = ({ counterId }: { readonly counterId: string }, context: Reading) =>
  readCounter(counterId, context);
const theService = ({ serviceId }: { readonly serviceId: string }, context: Reading) =>
  readService(serviceId, context);
const theSettings = (_done: object, context: Reading) => viewSettings(context);

/** 大厅管理: counters, services, and how numbers are called. */
export const hallManagementRoutes = [
  reads(register.listRegister, (_input, context) => listRegister(context)),
  acts(register.addCounter, addCounter, theCounter),
  acts(register.changeCounter, changeCounter, theCounter),
  acts(register.retireCounter, retireCounter, theCounter),
  reads(settings.readQueueSettings, (_input, context) => viewSettings(context)),
  acts(settings.changeQueueSettings, changeSettings, theSettings),
  reads(lines.listServiceRegister, (_input, context) => listServiceRegister(context)),
  acts(lines.addService, addService, theService),
  acts(lines.changeService, changeService, theService),
];
