import type { Route } from './route.ts';

/** Sent with every request of the training page (培训), so that the server refuses what would be written. */
export const TRAINING_HEADER = 'yichuang-training';

/** `/w/training` and what lies below it. */
export const isTrainingPage = (path: string): boolean => /^\/w\/training(?:\/|$)/.test(path);

/** What a person who is practising may ask for: whatever only reads, and what concerns their session alone. */
export const isOpenInTraining = ({ method, inTraining }: Pick<Route, 'method' | 'inTraining'>): boolean =>
  method === 'GET' || inTraining === true;

/** The refusal of everything else: its code and its words. */
export const trainingRefusal = {
  code: 'training-writes-nothing',
  title: '培训中不写入任何数据：请离开培训后再办',
  titleEn: 'Nothing is written while training. Leave the training first.',
} as const;
