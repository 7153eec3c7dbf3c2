// Reads Retry-After (RFC 9110, 10.2.3): seconds or an HTTP date. Anything else is as if it had not been sent.

const HTTP_DATE = /^[A-Z][a-z]{2,8}, ?\d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;

/** When to ask again, epoch ms, never before `now`; undefined when the producer did not say or cannot be read. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  if (!HTTP_DATE.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(at, now);
}
