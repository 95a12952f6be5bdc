import { readFileSync } from 'node:fs';

/** Whether a process still runs; one that has ended and that nobody has asked about yet does not. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return statusOf(pid)[0] !== 'Z';
}

/** Linux only; elsewhere 0 for all, which never changes. */
export const parentOf = (pid) => Number(statusOf(pid)[1] ?? 0);

/** Linux only; elsewhere empty. */
export const nameOf = (pid) => readProcess(pid, 'comm');

/** State and parent follow the last bracket of the name, which may itself hold blanks and brackets. */
function statusOf(pid) {
  const stat = readProcess(pid, 'stat');
  return stat
    .slice(stat.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
}

function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
