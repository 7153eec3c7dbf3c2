/** A failure that a person can mend, told in one sentence and without a stack. */
export class Stop extends Error {}

/** Runs a script's main function; a `Stop` ends it with its sentence, anything else with its stack, both with exit code 1. */
export async function runMain(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : (sentenceOf(error) ?? error));
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'The disk is full: free about 1.5 GB and run this again.';
  if (code === 'EROFS' || code === 'EACCES') return `A file cannot be written: ${(error as Error).message}.`;
  return undefined;
}
