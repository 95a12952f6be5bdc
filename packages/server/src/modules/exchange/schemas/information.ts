import { z } from 'zod';
import { Audience, Code, Day, Keywords, LongCode, Name, Text } from './words.ts';

const Answer = z.union([z.string(), z.boolean(), z.array(z.union([z.string(), z.boolean()]))], {
  error: 'is no answer; allowed: an answer or a list of answers',
});

/** guided_questions.yaml: 一件事 with its questions and rules. */
export const GuidedEvent = z.strictObject({
  id: Code,
  name: Name,
  name_en: Name,
  audience: Audience,
  keywords: Keywords,
  summary: Text,
  always: z.array(Code),
  questions: z.array(
    z.strictObject({
      id: Name,
      text: Name,
      text_en: Name.optional(),
      type: z.enum(['single', 'boolean']),
      options: z.array(z.strictObject({ value: Name, label: Name, label_en: Name.optional() })).optional(),
      help: Text.optional(),
      help_en: Text.optional(),
    }),
  ),
  rules: z.array(
    z.strictObject({
      when: z.record(z.string(), Answer),
      // biome-ignore lint/suspicious/noThenProperty: the data's own word; it is never awaited
      then: z.strictObject({
        items: z.array(Code),
        materials: z.array(LongCode),
        note: Text.optional(),
        note_en: Text.optional(),
      }),
    }),
  ),
  order: z.array(Code),
  /** What an item waits for; left out: each waits for the one before it. */
  after: z.record(Code, z.array(Code)).optional(),
});
export type GuidedEvent = z.output<typeof GuidedEvent>;

/** notices.yaml and convenience_info.yaml: 公告, 便民信息. */
export const Notice = z.strictObject({
  id: Code,
  category: Name,
  title: Name,
  date: Day,
  body: Text,
  related_items: z.array(Code),
});

/** faq.yaml: 常见问题. */
export const Question = z.strictObject({
  id: Code,
  type: z.enum(['consultation', 'complaint']),
  item: Code,
  question: Text,
  answer: Text,
});
