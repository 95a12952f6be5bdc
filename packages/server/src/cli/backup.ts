import type { Command } from 'commander';

export function backupCommands(_program: Command): void {}
