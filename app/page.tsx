// The start: what this is before one signs in, with the court explained by standing on it.

import type { Metadata } from 'next';
import { skaltexter } from '../components/texter/skal.ts';
import { pa } from '../components/texter/sprak.ts';
import { starttexter } from '../components/texter/start.ts';
import { Bollmarke, Golvbollar } from '../components/ui/boll.tsx';
import { allmanna } from '../lib/wiring/urval.ts';
import { foljbaraKallor } from './folj-kallor.ts';
import { lasSprak } from './las-sprak.ts';
import { lasSession } from './omgivning.ts';
import { Ram } from './ram.tsx';
import { egenText } from './varumarke.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: starttexter(await lasSprak()).titel, alternates: { canonical: '/' } };
}

type Texter = ReturnType<typeof starttexter>;

type Ingangsprops = { t: Texter; slag: 'inloggad' | 'ingen' | 'utgangen'; folj: string | undefined };

function Ingang({ t, slag, folj }: Ingangsprops) {
  if (slag === 'inloggad') {
    return (
      <div className="enter">
        <a className="go" href="/hem">
          {t.fortsatt}
        </a>
        {folj === undefined ? null : (
          <a className="plain" href="/folj">
            {folj}
          </a>
        )}
      </div>
    );
  }
  return (
    <>
      {slag === 'utgangen' ? <p className="lead">{t.utgangen}</p> : null}
      <div className="enter">
        <form action="/logga-in" method="post">
          <button type="submit" className="go">
            {t.loggaIn}
          </button>
        </form>
      </div>
    </>
  );
}

function Plan({ t, exempel }: { t: Texter; exempel: string }) {
  const [digText, digDagar] = t.exempelDig;
  const [demText, demDagar] = t.exempelDem(exempel);
  return (
    <div className="court">
      <section className="side yours">
        <Golvbollar sida="dig" antal={1} />
        <h2>{t.hosDig}</h2>
        <p>{t.hosDigText}</p>
        <p className="since">
          <Bollmarke lage="hos-dig" />
          <span>
            <span className="soft">{t.exempel}: </span>
            {digText}
            <b>{digDagar}</b>
          </span>
        </p>
      </section>
      <section className="side theirs">
        <Golvbollar sida="dem" antal={1} />
        <h2>{t.hosDem}</h2>
        <p>{t.hosDemText}</p>
        <p className="since">
          <Bollmarke lage="hos-producenten" />
          <span>
            <span className="soft">{t.exempel}: </span>
            {demText}
            <b>{demDagar}</b>
          </span>
        </p>
      </section>
    </div>
  );
}

function Loften({ t }: { t: Texter }) {
  return (
    <div>
      <section className="band">
        <h2>{t.sparas}</h2>
        <p>{t.sparasText}</p>
      </section>
      <section className="band">
        <h2>{t.gissas}</h2>
        <p>{t.gissasText}</p>
      </section>
      <section className="band">
        <h2>{t.ord}</h2>
        <p>{t.ordText}</p>
      </section>
    </div>
  );
}

export default async function Start() {
  const [sprak, session] = await Promise.all([lasSprak(), lasSession()]);
  const { alltid: myndigheter, fler } = allmanna();
  const t = starttexter(sprak);
  const folj = foljbaraKallor().length > 0 ? skaltexter(sprak).folj : undefined;
  const namn = myndigheter.map((m) => pa(sprak, m.namn)).sort(new Intl.Collator(sprak).compare);
  return (
    <Ram>
      <div className="start">
        <div className="wrap answer">
          <h1>{egenText(sprak, 'rubrik') ?? t.rubrik}</h1>
          <p className="lead">{egenText(sprak, 'ingress') ?? t.ingress(namn.length)}</p>
          <Ingang t={t} slag={session.slag} folj={folj} />
        </div>
        <Plan t={t} exempel={namn[0] ?? t.myndigheten} />
        <div className="wrap two">
          <Loften t={t} />
          {namn.length === 0 ? null : (
            <section className="band">
              <h2>{t.myndigheter(namn.length)}</h2>
              <ul className="auth">
                {namn.map((n) => (
                  <li key={n}>{n}</li>
                ))}
              </ul>
              {fler === 0 ? null : <p>{t.flerAttLagga(fler)}</p>}
            </section>
          )}
        </div>
      </div>
    </Ram>
  );
}
