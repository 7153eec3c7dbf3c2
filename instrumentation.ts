// Before anything is served: the whole configuration is checked and every problem listed at once, and the database is
// opened. What cannot be mended by waiting ends the process with an exit code that is not 0.

export async function register(): Promise<void> {
  // So that the builder leaves the rest out of what it makes for other runtimes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { granskaStart } = await import('./lib/wiring.ts');
  await granskaStart();
}
