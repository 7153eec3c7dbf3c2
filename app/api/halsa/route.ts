// Liveness: the process answers. Asks nobody, so that a producer's trouble never restarts us.

export function GET(): Response {
  return new Response('ok\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
}
