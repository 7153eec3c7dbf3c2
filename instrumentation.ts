// When the framework starts: whether it was started by server.ts, which checks the configuration and the database before
// anything is served, and answers what the framework does not. Otherwise the process ends with an exit code that is not 0.

export async function register(): Promise<void> {
  // So that the builder leaves the rest out of what it makes for other runtimes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { kravServern } = await import('./lib/wiring.ts');
  kravServern();
}
