// Joins the form about accessibility: who may send and how often, where it goes under this brand, and over which network.

import { franEgenSida, lasFalt } from '../session/index.ts';
import { type Hinder, hinderFor, lamnaSynpunkt, lasSynpunkt, type Synpunkt } from '../synpunkt/synpunkt.ts';
import { type Huvuden, hus, varumarket } from '../wiring.ts';

export { LANGST as LANGST_SYNPUNKT } from '../synpunkt/synpunkt.ts';

/** The form as it came back: what was written, and why it was not sent. `igenOmMs`: when one may try again. */
export type Oskickad = Synpunkt & {
  readonly hinder: Hinder | 'for-manga' | 'kom-inte-fram';
  readonly igenOmMs?: number;
};

type Forfragan = { readonly headers: Huvuden; readonly kropp: () => AsyncIterable<Uint8Array> };

/** Every character of the longest text may be nine bytes in a form, and a little is needed for the rest. */
const STORSTA_BYTE = 65_536;

function mottagaren() {
  return varumarket()?.tillganglighet?.synpunkter ?? hus().konfig.synpunkter;
}

/** Whether there is somebody to send to, so that the form may be shown. */
export function tarSynpunkter(): boolean {
  return mottagaren() !== undefined;
}

/** Takes the form: sent, refused, or back with what was written. Kept nowhere. */
export async function taSynpunkt(
  forfragan: Forfragan,
  sprak: 'sv' | 'en',
): Promise<'skickad' | 'annan-sida' | 'finns-inte' | Oskickad> {
  const { konfig, session, motor } = hus();
  if (!franEgenSida(forfragan, konfig.adress)) return 'annan-sida';
  const till = mottagaren();
  if (till === undefined) return 'finns-inte';
  const falt = await lasFalt(forfragan.kropp(), STORSTA_BYTE);
  if (falt === undefined) return { text: '', epost: '', hinder: 'for-lang' };
  const synpunkt = lasSynpunkt(falt);
  const hinder = hinderFor(synpunkt, falt.get('trots') === 'ja');
  if (hinder !== undefined) return { ...synpunkt, hinder };
  const igenOmMs = await session.takt.synpunktsadress(forfragan);
  if (igenOmMs !== undefined) return { ...synpunkt, hinder: 'for-manga', igenOmMs };
  const orsak = await lamnaSynpunkt(synpunkt, { varumarke: varumarket()?.id, sprak }, till, motor);
  // That it was sent, and never what: the operator sees whether the receiver takes it.
  console.log(
    JSON.stringify(
      orsak === undefined ? { handelse: 'synpunkt-lamnad' } : { handelse: 'synpunkt-fel', orsak },
    ),
  );
  return orsak === undefined ? 'skickad' : { ...synpunkt, hinder: 'kom-inte-fram' };
}
