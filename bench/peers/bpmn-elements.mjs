import * as elements from 'bpmn-elements';
import BpmnModdle from 'bpmn-moddle';
import serialize, { TypeResolver } from 'moddle-context-serializer';
import { bpmnOf, wavesOf } from './graph.ts';
import { savedStates } from './saved-state.mjs';

const { Context, Definition } = elements;

/**
 * bpmn-elements, the floor below bpmn-engine: `run`, `signal`, `getState` of a definition; `recover` and `resume`. The
 * state leaves the source out, so each row is smaller.
 */
export async function bpmnElements(pool, steps) {
  const states = await savedStates(pool);
  const moddle = await new BpmnModdle().fromXML(bpmnOf(steps));
  const source = serialize(moddle, TypeResolver(elements));
  const waves = wavesOf(steps);
  const fresh = () => Definition(Context(source));

  return {
    async *inMemory(id) {
      const definition = fresh();
      definition.run();
      await states.insert(id, definition.getState());
      for (const stepId of waves.flat()) {
        definition.signal({ id: stepId });
        await states.save(id, definition.getState());
        yield 1;
      }
      if (definition.isRunning) throw new Error('not at its end');
    },
    async *recovered(id) {
      const definition = fresh();
      definition.run();
      await states.insert(id, definition.getState());
      definition.stop();
      let isDone = false;
      for (const stepId of waves.flat()) {
        isDone = await states.change(id, (state) => {
          const again = fresh().recover(state);
          again.resume();
          again.signal({ id: stepId });
          const next = again.getState();
          const ended = !again.isRunning;
          if (!ended) again.stop();
          return { state: next, isDone: ended };
        });
        yield 1;
      }
      if (!isDone) throw new Error('not at its end');
    },
  };
}
