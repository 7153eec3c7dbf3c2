// GET /inbaddad/tyst/svar: tells the frame that asked how it went. Promises that no page but our own hears it; what it says opens
// nothing, and the frame looks for itself.

import { inbaddadtexter } from '../../../../components/texter/inbaddad.ts';
import { lasSprak } from '../../../las-sprak.ts';

export async function GET(request: Request): Promise<Response> {
  const sprak = await lasSprak();
  const { titel, text } = inbaddadtexter(sprak).tyst;
  const inne = new URL(request.url).searchParams.has('inne');
  const html = `<!doctype html>
<html lang="${sprak}"><meta charset="utf-8"><title>${titel}</title><p>${text}</p>
<script nonce="${request.headers.get('x-nonce')}">parent.postMessage({ bollkoll: 1, slag: 'tyst', inne: ${inne} }, location.origin)</script>
</html>
`;
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
