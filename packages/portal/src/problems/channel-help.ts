/** What refusals of new channels and of statements mean, in Chinese. */
export const CHANNEL_HELP_ZH = {
  'processes.channel-exists': {
    meaning: '通道的编号是它的网址的一部分，一个编号只能有一个通道。',
    advice: '换一个编号，或者去修改已有的通道。',
  },
  'processes.event-incomplete': {
    meaning:
      '一件事里的每个事项都在目录里发布、并且由一个部门决定时，才能做成通道；由各街道办事处决定的事项不行。',
    advice: '先发布缺的事项；也可以从空白开始，只放已发布的事项。',
  },
  'channels.statement': {
    meaning: '声明开启下一阶段：前面的阶段办完才能声明，声明后部门作出了决定就不能撤回。',
    advice: '在进度页或项目的材料页看各阶段办到哪一步。',
  },
} as const;

/** The same in English. */
export const CHANNEL_HELP_EN: Readonly<
  Record<keyof typeof CHANNEL_HELP_ZH, { readonly meaning: string; readonly advice: string }>
> = {
  'processes.channel-exists': {
    meaning: 'The id of a channel is part of its address, so that only one channel can have it.',
    advice: 'Choose another id, or edit the channel there is.',
  },
  'processes.event-incomplete': {
    meaning:
      'An event becomes a channel when each of its items is published and decided by one department; what street offices decide cannot be a step.',
    advice: 'Publish the missing items first, or begin from nothing with those that are published.',
  },
  'channels.statement': {
    meaning:
      'A statement begins the next stage: the stages before must be through, and after a decision on it, it cannot be taken back.',
    advice: 'See on the track page, or on the documents page of the project, how far each stage is.',
  },
};
