import { Command, CommanderError } from 'commander';
import { VERSION } from '#platform/version.ts';
import type { FrontEnds } from '../start/serve.ts';
import { calendarCommands } from './calendar.ts';
import { channelExchange } from './channel-exchange.ts';
import { channelPlan } from './channel-plan.ts';
import { clockDue } from './clock-due.ts';
import { explain } from './explain.ts';
import { operate } from './operate.ts';
import { startCommand } from './start.ts';
import { refuseWrongUsage } from './usage.ts';
import { userCommands } from './user.ts';
import { verifyCommand } from './verify.ts';

export type LoadFrontEnds = () => Promise<FrontEnds>;

const SUCCESS = 0;

/**
 * Runs one command of the product.
 *
 * @returns exit code: 0 done, 1 failed, 2 wrong usage or settings
 */
export async function runCommand(args: readonly string[], loadFrontEnds: LoadFrontEnds): Promise<number> {
  // `… | head` closes our output early: nobody reads on, and that is no failure.
  process.stdout.on('error', () => process.exit(SUCCESS));
  const program = new Command('yichuang')
    .description('Software of a government service centre (政务服务中心)')
    .version(VERSION);
  startCommand(program, loadFrontEnds);
  operate(program);
  userCommands(program);
  clockDue(program);
  calendarCommands(program);
  channelPlan(program);
  channelExchange(program);
  verifyCommand(program);
  refuseWrongUsage(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? SUCCESS);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return SUCCESS;
    const { lines, exitCode } = explain(error);
    for (const line of lines) process.stderr.write(`${line}\n`);
    return exitCode;
  }
}
