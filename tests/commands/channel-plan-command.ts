import { Command } from 'commander';
import { expect, vi } from 'vitest';
import { channelPlan } from '../../packages/server/src/cli/channel-plan.ts';
import { UsageError } from '../../packages/server/src/cli/usage-error.ts';

/** Runs `channel plan` in this process; what it wrote, or the one line with which it refused. */
export async function channelPlanWith(
  ...options: readonly string[]
): Promise<{ out: string; refusal: string | null }> {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const program = new Command();
  channelPlan(program);
  try {
    await program.parseAsync(['channel', 'plan', ...options], { from: 'user' });
    return { out, refusal: null };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { out, refusal: error.message };
  } finally {
    spy.mockRestore();
  }
}

/** Its answer in JSON; it must not refuse. */
export const ask = async (...options: readonly string[]) => {
  const { out, refusal } = await channelPlanWith(...options, '--json');
  expect(refusal).toBeNull();
  return JSON.parse(out);
};

/** The one line with which it refused. */
export const refusalOf = async (...options: readonly string[]) => {
  const { out, refusal } = await channelPlanWith(...options);
  expect(out).toBe('');
  expect(refusal).not.toContain('\n');
  return refusal;
};
