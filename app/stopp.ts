// How the process stops: nobody new is let in, and those who are being answered are answered. Promises an end within the
// time that is given, whatever a reader does.

import type { Server } from 'node:http';

// A connection that has had its answer stays open for the next question, which is not to come.
const LAMNA_VILANDE_VAR_MS = 50;

/** Closes the server. Resolves when every connection has ended; those that have not within `inomMs` are cut. */
export async function stang(server: Server, inomMs: number): Promise<void> {
  const stangd = new Promise<void>((klar) => server.close(() => klar()));
  const vilande = setInterval(() => server.closeIdleConnections(), LAMNA_VILANDE_VAR_MS);
  const sist = setTimeout(() => server.closeAllConnections(), inomMs);
  await stangd;
  clearInterval(vilande);
  clearTimeout(sist);
}
