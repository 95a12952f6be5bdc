import { type Answer, freshOf } from '#wire/answer.ts';
import { DoneNote, ProblemNote, StaleNote } from './notes.tsx';

type Props<View> = {
  readonly answer: Answer<View> | undefined;
  /** Said when the act was done. */
  readonly done: string;
  /** What is different in the fresh view after a collision. */
  readonly changes: (fresh: View) => readonly string[];
};

/** What became of the act: done, refused with its reason, or overtaken by a colleague. */
export function ActNotes<View>({ answer, done, changes }: Props<View>) {
  if (answer === undefined) return null;
  if (answer.ok) return <DoneNote>{done}</DoneNote>;
  const fresh = freshOf<View>(answer);
  return fresh ? <StaleNote changes={changes(fresh)} /> : <ProblemNote problem={answer.problem} />;
}
