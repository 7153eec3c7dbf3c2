// The one place where what went wrong becomes HTTP: problem details (RFC 9457). Promises that no answer holds more
// than its own fixed sentence. docs/errors.md lists the types.

const PROBLEM = {
  'ingen-session': { status: 401, title: 'Du är inte inloggad.' },
  'utgangen-session': { status: 401, title: 'Din inloggning gäller inte längre.' },
  'ogiltigt-intyg': { status: 401, title: 'Intyget godtas inte.' },
  'annan-sida': { status: 403, title: 'Begäran kom inte från en sida här.' },
  'far-inte': { status: 403, title: 'Du får inte se de här ärendena.' },
  'ogiltig-fraga': { status: 400, title: 'Begäran går inte att läsa.' },
  'fel-metod': { status: 405, title: 'Så går det inte att fråga här.' },
  'ogiltigt-nummer': { status: 400, title: 'Numret kan inte vara ett kvittensnummer.' },
  'for-manga': { status: 429, title: 'Du har provat för många gånger. Vänta en stund.' },
  'for-tatt': { status: 429, title: 'Det har kommit många frågor på kort tid. Vänta en stund.' },
  upptaget: { status: 503, title: 'Just nu är det många som frågar. Vänta en stund.' },
  'okand-kalla': { status: 400, title: 'Det finns ingen sådan myndighet här.' },
  'rattighet-okand': { status: 503, title: 'Det går inte att se vem du företräder just nu.' },
  'tekniskt-fel': { status: 503, title: 'Något är fel hos oss. Försök igen om en stund.' },
} as const;

/** The stable types. A client decides by `type`, never by the words. */
export type Problemtyp = keyof typeof PROBLEM;

/** The answer for a problem. Never cached, and nothing about the person in it. `igenOmMs` becomes Retry-After. */
export function problem(typ: Problemtyp, igenOmMs?: number): Response {
  const { status, title } = PROBLEM[typ];
  return new Response(JSON.stringify({ type: `urn:bollkoll:problem:${typ}`, title, status }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': 'sv',
      'cache-control': 'no-store',
      ...(igenOmMs !== undefined && { 'retry-after': String(Math.ceil(igenOmMs / 1000)) }),
    },
  });
}
