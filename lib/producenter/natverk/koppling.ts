// Connects to a källa, and judges every address when it is connected to. Promises that no connection is made to an
// address that the källa may not have, whatever its name led to a moment ago. Leaves who is asked to the caller.

import { promises as dns, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { Gransbrott } from '../natverksfel.ts';
import { adressklass } from './adressklass.ts';

/** Every address of a name, in the order to try them. */
export type Slaupp = (namn: string, val: LookupOptions) => Promise<readonly LookupAddress[]>;

/** The machine's own resolver. */
const systemets: Slaupp = (namn, val) => dns.lookup(namn, { ...val, all: true });

/** Who is connected to. `intern`: also this machine and private networks. */
export type Kopplingsval = {
  readonly intern: boolean;
  readonly kopplaMs: number;
  readonly slaUpp?: Slaupp | undefined;
  readonly tls: { readonly cert?: string; readonly key?: string; readonly ca?: string };
};

const forbjuden = () => new Gransbrott('forbjuden-adress', { slag: 'unreachable' });
const ATT_HITTA = Object.assign(new Error('no address'), { code: 'ENOTFOUND' });

/** A connector for undici. A forbidden address ends it with `Gransbrott` before anything is sent. */
export function skapaKoppling({ intern, kopplaMs, slaUpp = systemets, tls }: Kopplingsval) {
  const far = (address: string | undefined) => {
    const klass = adressklass(address ?? '');
    return klass === 'publik' || (klass === 'intern' && intern);
  };
  const judged: LookupFunction = (namn, val, done) => {
    slaUpp(namn, val).then(
      (all) => {
        const [first] = all;
        if (first === undefined) return done(ATT_HITTA, []);
        // One forbidden address among good ones is a name that leads astray: which one is tried first is chance.
        if (!all.every(({ address }) => far(address))) return done(forbjuden(), []);
        return val.all ? done(null, [...all]) : done(null, first.address, first.family);
      },
      (error) => done(error, []),
    );
  };
  const connect = buildConnector({
    ...tls,
    lookup: judged,
    // HTTP/2 would end an aborted call with a frame and keep the connection; a producer is promised to see it close.
    allowH2: false,
    timeout: kopplaMs,
    minVersion: 'TLSv1.2',
    // Said aloud, since the environment could otherwise turn it off (NODE_TLS_REJECT_UNAUTHORIZED).
    rejectUnauthorized: true,
  });
  const koppla: buildConnector.connector = (till, done) => {
    const host = till.hostname.replace(/^\[|\]$/g, '');
    // An address in the url itself is never looked up.
    if (isIP(host) !== 0 && !far(host)) return process.nextTick(done, forbjuden(), null);
    connect(till, (...[error, socket]) => {
      if (error !== null) return done(error, null);
      if (far(socket.remoteAddress)) return done(null, socket);
      socket.destroy();
      done(forbjuden(), null);
    });
  };
  return koppla;
}
