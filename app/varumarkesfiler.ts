// What a brand looks like, as files to fetch: a style sheet, a face and two logotypes. The address holds a hash of what is there, so that
// it may be kept for ever and a new brand file is seen at once.

import { createHash } from 'node:crypto';
import { stilmall, type Varumarke } from '../lib/wiring.ts';

type Fil = { readonly innehall: string | Uint8Array; readonly typ: string };

/** The files of one brand by their addresses, and which is which. */
type Filer = {
  readonly perAdress: ReadonlyMap<string, Fil>;
  readonly stil: string | undefined;
  readonly typsnitt: string | undefined;
  readonly logotyp: { readonly ljus: string; readonly mork: string } | undefined;
};

const kanda = new WeakMap<Varumarke, Filer>();

const adressAv = ({ innehall, typ }: Fil, slut: string): string =>
  `/varumarke/${createHash('sha256').update(typ).update(innehall).digest('base64url').slice(0, 22)}.${slut}`;

function gorFiler(varumarke: Varumarke): Filer {
  const perAdress = new Map<string, Fil>();
  const lagg = (fil: Fil, slut: string) => {
    const adress = adressAv(fil, slut);
    perAdress.set(adress, fil);
    return adress;
  };
  const { typsnitt: snitt } = varumarke;
  const typsnitt = snitt && lagg({ innehall: snitt, typ: 'font/woff2' }, 'woff2');
  const css = stilmall(varumarke, typsnitt);
  const bild = ({ innehall, typ }: NonNullable<Varumarke['logotyp']>['ljus']) =>
    lagg({ innehall, typ }, typ === 'image/png' ? 'png' : 'svg');
  const { logotyp } = varumarke;
  return {
    perAdress,
    typsnitt,
    stil: css === undefined ? undefined : lagg({ innehall: css, typ: 'text/css; charset=utf-8' }, 'css'),
    logotyp: logotyp && { ljus: bild(logotyp.ljus), mork: bild(logotyp.mork) },
  };
}

/** The addresses of a brand's files. */
export function filerna(varumarke: Varumarke): Filer {
  const fore = kanda.get(varumarke) ?? gorFiler(varumarke);
  kanda.set(varumarke, fore);
  return fore;
}

/** The brand's file at an address, if there is one. */
export function filenVid(varumarke: Varumarke, sokvag: string): Fil | undefined {
  return sokvag.startsWith('/varumarke/') ? filerna(varumarke).perAdress.get(sokvag) : undefined;
}
