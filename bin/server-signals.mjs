// Loaded into a server before its own code.

/** One Ctrl-C comes up to three times: from the terminal, from npm, and from the command that started us. */
const SAME_SIGNAL_MS = 1_000;
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

let firstAt = null;

for (const [signal, number] of Object.entries(NUMBERS)) {
  process.on(signal, () => {
    const isAskedAgain = firstAt !== null && performance.now() - firstAt > SAME_SIGNAL_MS;
    const isHeardByServer = firstAt !== null || process.listenerCount(signal) > 1;
    if (isAskedAgain || !isHeardByServer) process.exit(128 + number);
    firstAt ??= performance.now();
  });
}

// The command that started us was killed: we stop as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
