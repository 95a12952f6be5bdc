// Loaded before the server: when the process that started it is killed, the server stops as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
