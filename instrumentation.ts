// Before anything is served: the whole configuration is checked, and every problem is listed at once.

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { granskaKonfiguration } = await import('./lib/start.ts');
  granskaKonfiguration();
}
