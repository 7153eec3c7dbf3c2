// The small window that a frame opens: it signs the person in as on our own pages, hands the frame a code, and closes. Promises
// that the code goes to a window of our own origin alone, whoever opened this one, and that it stands in no address.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { inbaddadtexter } from '../../../components/texter/inbaddad.ts';
import { lasSprak } from '../../las-sprak.ts';
import { lasSession } from '../../omgivning.ts';
import { Skript } from '../../skript.tsx';
import { lasAdress } from '../tilltrade.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: inbaddadtexter(await lasSprak()).fonster.titel };
}

/** A sign-in on the way may have cut the window off from its frame: then it says what to do instead. */
const LAMNA_OVER = `{
const visa = (namn) => document.getElementById('fonster-' + namn).hidden = false;
if (!opener) visa('stang');
else fetch('/inbaddad/fonster/kod', { method: 'POST', body: new URLSearchParams({ sida: new URLSearchParams(location.search).get('sida') ?? '' }) }).then((svar) => svar.ok ? svar.json() : Promise.reject()).then(({ kod }) => {
  opener.postMessage({ bollkoll: 1, slag: 'kod', kod }, location.origin);
  close();
}).catch(() => visa('fel'));
}`;

export default async function Sida() {
  const [sprak, huvuden, session, { fraga }] = await Promise.all([
    lasSprak(),
    headers(),
    lasSession(),
    lasAdress(),
  ]);
  const { fonster } = inbaddadtexter(sprak);
  const nonce = huvuden.get('x-nonce') ?? undefined;
  const inne = session.slag === 'inloggad';
  return (
    <div className="wrap text">
      <h1>{inne ? fonster.klart : fonster.titel}</h1>
      {inne ? (
        <div role="status">
          <p id="fonster-stang" hidden>
            {fonster.stang}
          </p>
          <p id="fonster-fel" hidden>
            {fonster.fel}
          </p>
        </div>
      ) : (
        <form className="enter" id="vidare" action="/logga-in" method="post">
          <input type="hidden" name="fonster" value={sprak} />
          <input type="hidden" name="sida" value={fraga.get('sida') ?? ''} />
          <p className="lead">{fonster.vidare}</p>
          <button type="submit" className="go">
            {fonster.knapp}
          </button>
        </form>
      )}
      <Skript nonce={nonce} text={inne ? LAMNA_OVER : "document.getElementById('vidare').submit()"} />
    </div>
  );
}
