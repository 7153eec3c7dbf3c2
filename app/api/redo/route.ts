// Readiness: the configuration is read and the store answers. Says no more than yes or no; the reason is in the log.

import { arRedo } from '../../../lib/wiring.ts';

export async function GET(): Promise<Response> {
  const redo = await arRedo();
  return new Response(redo ? 'redo\n' : 'inte redo\n', {
    status: redo ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  });
}
