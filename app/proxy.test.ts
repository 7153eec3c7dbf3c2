import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '../proxy.ts';

test.each(['POST', 'GET'])(
  'a %s that calls for a server action is refused before Next writes its name in the log',
  async (method) => {
    const svar = proxy(
      new NextRequest('http://localhost:3000/', { method, headers: { 'next-action': '189807149829' } }),
    );
    expect(svar.status).toBe(400);
    expect(svar.headers.get('content-type')).toBe('application/problem+json');
    const text = await svar.text();
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:bollkoll:problem:ogiltig-fraga', status: 400 });
    expect(text + JSON.stringify([...svar.headers])).not.toContain('1898');
    // Without it the request would be let through to the page.
    expect(svar.headers.get('x-middleware-next')).toBeNull();
  },
);
