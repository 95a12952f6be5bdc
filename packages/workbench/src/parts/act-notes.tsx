import { type Answer, freshOf } from '#wire/answer.ts';
import { type Author, DoneNote, ProblemNote, StaleNote } from './notes.tsx';

type Props<View> = {
  readonly answer: Answer<View> | undefined;
  /** Said when the act was done. */
  readonly done: string;
  /** What is different in the fresh view after a collision. */
  readonly changes: (fresh: View) => readonly string[];
  /** Who changed it last and when, where the fresh view tells. */
  readonly author?: (fresh: View) => Author | null;
};

/** What became of the act: done, refused with its reason, or overtaken by a colleague. */
export function ActNotes<View>({ answer, done, changes, author }: Props<View>) {
  if (answer === undefined) return null;
  if (answer.ok) return <DoneNote>{done}</DoneNote>;
  const fresh = freshOf<View>(answer);
  if (fresh === undefined) return <ProblemNote problem={answer.problem} />;
  return <StaleNote changes={changes(fresh)} author={author?.(fresh) ?? null} />;
}
