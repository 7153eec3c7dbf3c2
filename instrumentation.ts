// Before anything is served: the whole configuration is checked and every problem listed at once, and the database is
// opened, and the process's own door is watched. What cannot be mended by waiting ends the process with an exit code that is not 0.

export async function register(): Promise<void> {
  // So that the builder leaves the rest out of what it makes for other runtimes.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { granskaStart, lasareMs, UTTAGSHUVUD } = await import('./lib/wiring.ts');
  const { vaktaUttag } = await import('./app/uttag.ts');
  await granskaStart();
  vaktaUttag({ huvud: UTTAGSHUVUD, lasareMs: lasareMs() });
}
