// What a producer says when it cannot answer: RFC 9457 problem details. The standard leaves errors open, the
// national REST profile asks for this form (FEL.01). No text here repeats a value from the request: it could be a number.

/** One thing wrong with the body: where (JSON Pointer, RFC 6901) and what. */
export type Brist = { readonly pekare: string; readonly text: string };

/** A refusal, before it becomes a response. `huvuden` are those that its status calls for. */
export type Problem = {
  readonly status: 400 | 401 | 404 | 405 | 413 | 415 | 422 | 503;
  readonly titel: string;
  readonly text: string;
  readonly brister?: readonly Brist[];
  readonly huvuden?: Readonly<Record<string, string>>;
};

/**
 * The refusal as `application/problem+json`; every listed fault stands under `errors`. `anropsId` is the call's
 * x-request-id, by which the refusal is found again in both parties' logs; it becomes `instance` when it is a UUID.
 */
export function problemsvar(problem: Problem, anropsId?: string): Response {
  const kropp = {
    type: 'about:blank',
    title: problem.titel,
    status: problem.status,
    detail: problem.text,
    ...(arUuid(anropsId) && { instance: `urn:uuid:${anropsId}` }),
    ...(problem.brister && {
      errors: problem.brister.map((brist) => ({ pointer: brist.pekare, detail: brist.text })),
    }),
  };
  const huvuden = {
    'content-type': 'application/problem+json',
    'content-language': 'sv',
    ...problem.huvuden,
  };
  return new Response(JSON.stringify(kropp), { status: problem.status, headers: huvuden });
}

/** The address exists, the method does not. */
export function felMetod(tillatna: string): Problem {
  return {
    status: 405,
    titel: 'Fel metod',
    text: `Använd ${tillatna}.`,
    huvuden: { allow: tillatna },
  };
}

/** True for the form that x-request-id has when it comes from the forwarding service. */
export function arUuid(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
