/** 窗口类别 and 窗口设备: what a counter is for, and what stands on it. */
export const COUNTER_KINDS = ['standard', 'enterprise', 'project', 'intermediary', 'special'] as const;
export const COUNTER_DEVICES = [
  'caller',
  'camera',
  'scanner',
  'idReader',
  'ratingPad',
  'signaturePad',
  'printer',
] as const;

/** 请假类别. */
export const LEAVE_KINDS = ['annual', 'sick', 'training', 'other'] as const;
