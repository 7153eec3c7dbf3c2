// Sends a browser on.

/** 303 to `mal`, with these Set-Cookie lines; kept by nobody. */
export function vidare(mal: string, kakor: readonly string[] = []): Response {
  const headers = new Headers({ location: mal, 'cache-control': 'no-store' });
  for (const kaka of kakor) headers.append('set-cookie', kaka);
  return new Response(null, { status: 303, headers });
}
