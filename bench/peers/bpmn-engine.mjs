import { EventEmitter } from 'node:events';
import * as elements from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import BpmnModdle from 'bpmn-moddle';
import serialize, { TypeResolver } from 'moddle-context-serializer';
import { bpmnOf, wavesOf } from './graph.ts';
import { savedStates } from './saved-state.mjs';

/**
 * bpmn-engine as its own API page shows it: `execute`, a user task waits, `signal` decides it, `getState` is saved;
 * later `recover` and `resume` bring the execution back. The source is parsed once, not for every application. Each way
 * yields how many steps are saved for good since it yielded last.
 */
export async function bpmnEngine(pool, steps) {
  const states = await savedStates(pool);
  const moddle = await new BpmnModdle().fromXML(bpmnOf(steps));
  const sourceContext = serialize(moddle, TypeResolver(elements));
  const waves = wavesOf(steps);

  async function begin() {
    const engine = new Engine({ name: 'application' });
    engine.addSource({ sourceContext });
    const execution = await engine.execute({ listener: new EventEmitter() });
    return { engine, execution };
  }

  return {
    /** The engine lives in this process from the first step to the last; a restart would recover it. */
    async *inMemory(id) {
      const { engine, execution } = await begin();
      await states.insert(id, await engine.getState());
      for (const stepId of waves.flat()) {
        execution.signal({ id: stepId });
        await states.save(id, await engine.getState());
        yield 1;
      }
      if (engine.state !== 'idle') throw new Error(`not at its end: ${engine.state}`);
    },
    /** Nothing is kept between two decisions, as days lie between them and any node may take the next. */
    async *recovered(id) {
      const { engine } = await begin();
      await states.insert(id, await engine.getState());
      engine.stop();
      let isDone = false;
      for (const stepId of waves.flat()) {
        isDone = await states.change(id, async (state) => {
          const again = new Engine({ name: 'application' }).recover(state);
          const execution = await again.resume({ listener: new EventEmitter() });
          execution.signal({ id: stepId });
          const next = await again.getState();
          const ended = again.state === 'idle';
          if (!ended) again.stop();
          return { state: next, isDone: ended };
        });
        yield 1;
      }
      if (!isDone) throw new Error('not at its end');
    },
  };
}
