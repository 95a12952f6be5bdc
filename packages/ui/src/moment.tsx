import { type Due, dayWords, dueWords, momentInFull, momentWords, plainDayWords } from '#format.ts';
import type { Language } from '#language.ts';

/** A moment, short in a list, in full on hovering and for machines. */
export const MomentTime = (props: {
  readonly at: string;
  readonly now?: string;
  readonly language: Language;
}) => (
  <time className="unbroken" dateTime={props.at} title={momentInFull(props.at, props.language)}>
    {momentWords(props.at, props.language, props.now)}
  </time>
);

/** A day; `deadline` names the weekday too. */
export const DayTime = (props: {
  readonly on: string;
  readonly deadline?: boolean;
  readonly language: Language;
}) => (
  <time className="unbroken" dateTime={props.on}>
    {props.deadline ? dayWords(props.on, props.language) : plainDayWords(props.on, props.language)}
  </time>
);

/** A due date: day and weekday, with the time where hours count. */
export const DueTime = ({ due, language }: { readonly due: Due; readonly language: Language }) => (
  <time className="unbroken" dateTime={due.at}>
    {dueWords(due, language)}
  </time>
);
