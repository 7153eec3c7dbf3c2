/** Preloaded into every process of a demo: when the one that started it is gone, however it went, this one ends too. */
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
