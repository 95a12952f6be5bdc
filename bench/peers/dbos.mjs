import { DBOS } from '@dbos-inc/dbos-sdk';
import { wavesOf } from './graph.ts';

const TOPIC = 'decision';
const TIMEOUT_SECONDS = 60;

/**
 * DBOS as its guide shows it: an application is a workflow, each step a durable step; steps beside one another are
 * started together, wave after wave, in an order that a recovery repeats.
 */
export async function dbos(pool, steps, databaseUrl) {
  const waves = wavesOf(steps);
  const decide = async (stepId) => ({ stepId, outcome: 'granted' });

  const steady = DBOS.registerWorkflow(
    async () => {
      let done = 0;
      for (const wave of waves) {
        const granted = await Promise.all(
          wave.map((stepId) => DBOS.runStep(() => decide(stepId), { name: stepId })),
        );
        done += granted.length;
      }
      return done;
    },
    { name: 'steady' },
  );

  const waiting = DBOS.registerWorkflow(
    async () => {
      let done = 0;
      for (const wave of waves) {
        for (const _ of wave) {
          const decision = await DBOS.recv(TOPIC, TIMEOUT_SECONDS);
          if (decision === null) throw new Error('nobody decided');
          done += 1;
        }
      }
      return done;
    },
    { name: 'waiting' },
  );

  DBOS.setConfig({
    name: 'bench',
    systemDatabaseUrl: databaseUrl,
    systemDatabasePool: pool,
    logLevel: 'error',
  });
  await DBOS.launch();

  return {
    /** Nobody is waited for: each step returns at once and its result is kept. */
    async *steps(workflowID) {
      const handle = await DBOS.startWorkflow(steady, { workflowID })();
      yield checked(await handle.getResult());
    },
    /** Each decision comes from outside, as a message that the workflow waits for. */
    async *messages(workflowID) {
      const handle = await DBOS.startWorkflow(waiting, { workflowID })();
      for (const wave of waves)
        for (const stepId of wave) await DBOS.send(workflowID, { stepId, outcome: 'granted' }, TOPIC);
      yield checked(await handle.getResult());
    },
  };

  function checked(done) {
    if (done !== steps.length) throw new Error(`${done} of ${steps.length} steps done`);
    return done;
  }
}
