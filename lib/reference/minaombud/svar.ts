// The answers that are the same everywhere: JSON, and the errors in the register's own form (facts 2.1, "Errors").

import { randomUUID } from 'node:crypto';

/** What is sent instead of an answer. */
export function felsvar(request: Request, status: number, detail: string): Response {
  const kropp = {
    type: 'about:blank',
    title: { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' }[status] ?? 'Error',
    status,
    detail,
    instance: new URL(request.url).pathname.replace(/\d{6,}/g, '…'),
    timestamp: new Date().toISOString(),
    requestId: request.headers.get('x-request-id') ?? randomUUID(),
  };
  return Response.json(kropp, { status, headers: { 'cache-control': 'no-store' } });
}

/** The entries of one page, and the page's own words of itself. */
export function sidaAv<T>(alla: readonly T[], page: number, size: number) {
  return {
    poster: alla.slice(page * size, (page + 1) * size),
    page: { size, number: page, totalElements: alla.length, totalPages: Math.ceil(alla.length / size) },
  };
}
