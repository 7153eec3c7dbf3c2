// What a producer says when it cannot answer: RFC 9457 problem details. The standard leaves errors open, the
// national REST profile asks for this form. No text here repeats a value from the request: it could be a number.

/** One thing wrong with the body: where (JSON Pointer, RFC 6901) and what. */
export type Brist = { readonly pekare: string; readonly text: string };

/** A refusal, before it becomes a response. */
export type Problem = {
  readonly status: 400 | 404 | 405 | 413 | 415;
  readonly titel: string;
  readonly text: string;
  readonly brister?: readonly Brist[];
  readonly allow?: string;
};

/** The refusal as `application/problem+json`; every listed fault stands under `errors`. */
export function problemsvar(problem: Problem): Response {
  const kropp = {
    type: 'about:blank',
    title: problem.titel,
    status: problem.status,
    detail: problem.text,
    ...(problem.brister && {
      errors: problem.brister.map((brist) => ({ pointer: brist.pekare, detail: brist.text })),
    }),
  };
  const huvuden = new Headers({ 'content-type': 'application/problem+json', 'content-language': 'sv' });
  if (problem.allow !== undefined) huvuden.set('allow', problem.allow);
  return new Response(JSON.stringify(kropp), { status: problem.status, headers: huvuden });
}
