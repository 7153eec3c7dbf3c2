// At the process's own door, before the framework: where each request really comes from, and how long an answer may stand
// unread. Promises that no header of the visitor's can pass for the socket's address, and that a reader who takes nothing
// is cut, so that what waits for her is freed and every call made for her is aborted. Keeps nothing of a request.

import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Begaran = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Where app/ reads what is noted here is lib/session's to name. */
export type Uttag = {
  /** The header that is written over, in lower case. */
  readonly huvud: string;
  /** How long a reader may take nothing of an answer that is there for her, ms, 1 000–600 000. */
  readonly lasareMs: number;
};

/** Watches every http server of this process from now on, until it ends. */
export function vaktaUttag({ huvud, lasareMs }: Uttag): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Begaran;
    const { socket } = request;
    request.headers[huvud] = socket.remoteAddress ?? '';
    // A listener of one's own keeps Node from closing a socket that is only silent: it is we who have nothing to say yet.
    response.setTimeout(lasareMs, () => {
      if (socket.writableLength > 0) socket.destroy();
    });
  });
}
