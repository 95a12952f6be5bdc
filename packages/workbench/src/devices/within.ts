/** Milliseconds after which a device counts as silent: longer nobody waits with a person before them. */
export const ANSWER_MS = 1_500;

/** The answer, or what counts as one when none came in time. A late answer is lost on nobody who asked for it. */
export function within<Answer>(
  work: Promise<Answer>,
  otherwise: Answer,
  onLate: (answer: Answer) => void = () => {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(otherwise);
    }, ANSWER_MS);
    work.then(
      (answer) => {
        clearTimeout(timer);
        if (isLate) onLate(answer);
        else resolve(answer);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
