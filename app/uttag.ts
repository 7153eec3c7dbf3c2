// At the process's own door, before anything else: where a request really comes from, and how long an answer may stand
// unread. Promises that no header of the visitor's can pass for the socket's address, and that a reader who takes nothing
// is cut, so that what waits for her is freed and every call made for her is aborted. Keeps nothing of a request.

import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where app/ reads what is noted here is lib/session's to name. */
export type Uttag = {
  /** The header that is written over, in lower case. */
  readonly huvud: string;
  /** How long a reader may take nothing of an answer that is there for her, ms, 1 000–600 000. */
  readonly lasareMs: number;
};

/** Watches one request until its answer has ended. */
export function vaktaUttag(req: IncomingMessage, res: ServerResponse, { huvud, lasareMs }: Uttag): void {
  const { socket } = req;
  req.headers[huvud] = socket.remoteAddress ?? '';
  // A listener of one's own keeps Node from closing a socket that is only silent: it is we who have nothing to say yet.
  res.setTimeout(lasareMs, () => {
    if (socket.writableLength > 0) socket.destroy();
  });
}
