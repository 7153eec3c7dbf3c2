// The rules between the parts of a registry that a schema cannot say. Promises every breach at once, each with its
// place. Leaves the shape of the file to registry-schema.

import { matcharTyp } from '../arenden/kundhandelsetyp.ts';
import type { Filproblem } from '../datafil/las-datafil.ts';
import type { Kalla, Producent, Tls } from './kalla.ts';
import { adressklass, isAdress } from './natverk/adressklass.ts';

/** One thing that is wrong in a registry, where (`kallor[2].adress`), in a sentence. */
export type Registerproblem = Filproblem;

type Plats = { readonly producent: Producent; readonly kalla: Kalla; readonly var: string };

function allaProducenter(kallor: readonly Kalla[]): readonly Plats[] {
  return kallor.flatMap((kalla, i) =>
    kalla.producenter.map((producent, j) => ({ producent, kalla, var: `kallor[${i}].producenter[${j}]` })),
  );
}

function repeatedIds(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap(({ id }, i) => {
    const first = kallor.findIndex((other) => other.id === id);
    if (first === i) return [];
    return [{ var: `kallor[${i}].id`, problem: `"${id}" är redan id för kallor[${first}]` }];
  });
}

function repeatedProducenter(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap(({ producenter }, i) =>
    producenter.flatMap(({ id }, j) => {
      const first = producenter.findIndex((other) => other.id === id);
      if (first === j) return [];
      const at = `kallor[${i}].producenter`;
      return [{ var: `${at}[${j}].id`, problem: `"${id}" står redan i ${at}[${first}]` }];
    }),
  );
}

function nobodyConnected(kallor: readonly Kalla[]): Registerproblem[] {
  if (kallor.some(({ aktiv }) => aktiv)) return [];
  return [{ var: 'kallor', problem: 'ska ha minst en källa som är aktiv' }];
}

function differingNames(kallor: readonly Kalla[]): Registerproblem[] {
  const all = allaProducenter(kallor);
  return all.flatMap((one) => {
    const first = all.find((other) => other.producent.id === one.producent.id) ?? one;
    const known = first.producent.namn;
    if (known.sv === one.producent.namn.sv && known.en === one.producent.namn.en) return [];
    return [{ var: `${one.var}.namn`, problem: `"${one.producent.id}" heter något annat i ${first.var}` }];
  });
}

function namesOf({ namn, alias }: Producent): readonly string[] {
  return [namn.sv, namn.en, ...alias].map((name) =>
    name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase(),
  );
}

// A name tells who speaks in a forwarded answer, so two producenter must not share one.
function sharedNames(kallor: readonly Kalla[]): Registerproblem[] {
  const all = allaProducenter(kallor);
  return all.flatMap((one, i) => {
    const rival = all
      .slice(0, i)
      .find(
        (other) =>
          other.producent.id !== one.producent.id &&
          namesOf(other.producent).some((name) => namesOf(one.producent).includes(name)),
      );
    if (rival === undefined) return [];
    return [{ var: `${one.var}.namn`, problem: `ett namn eller alias delas med "${rival.producent.id}"` }];
  });
}

// A type prefix tells who speaks in a forwarded answer, so two producenter must not claim the same types.
function claimedTwice(kallor: readonly Kalla[]): Registerproblem[] {
  const all = allaProducenter(kallor);
  return all.flatMap((one, i) =>
    one.producent.typprefix.flatMap((prefix, j) => {
      const rival = all
        .slice(0, i)
        .find(
          ({ producent }) =>
            producent.id !== one.producent.id &&
            producent.typprefix.some((theirs) => matcharTyp(prefix, theirs) || matcharTyp(theirs, prefix)),
        );
      if (rival === undefined) return [];
      const problem = `"${prefix}" tillhör redan producenten "${rival.producent.id}"`;
      return [{ var: `${one.var}.typprefix[${j}]`, problem }];
    }),
  );
}

function foreignTypes(kallor: readonly Kalla[]): Registerproblem[] {
  return allaProducenter(kallor).flatMap(({ producent, var: place }) => {
    const foreign = (typ: string) => !producent.typprefix.some((prefix) => matcharTyp(typ, prefix));
    const problem = `ligger inte under något typprefix för "${producent.id}"`;
    const named = Object.keys(producent.arendetyper).map((typ) => ({ typ, at: 'arendetyper' }));
    const opened = Object.entries(producent.behorigheter).flatMap(([kod, typer]) =>
      typer.map((typ) => ({ typ, at: `behorigheter.${kod}` })),
    );
    return [...named, ...opened]
      .filter(({ typ }) => foreign(typ))
      .map(({ typ, at }) => ({ var: `${place}.${at}.${typ}`, problem }));
  });
}

function unknownKinds(kallor: readonly Kalla[]): Registerproblem[] {
  return allaProducenter(kallor).flatMap(({ producent, kalla, var: place }) =>
    (producent.identifierartyper ?? []).flatMap((typ, j) =>
      kalla.identifierartyper.includes(typ)
        ? []
        : [{ var: `${place}.identifierartyper[${j}]`, problem: `"${typ}" frågas källan inte om` }],
    ),
  );
}

function dialects(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap((kalla, i) => {
    const at = `kallor[${i}]`;
    const direkt = kalla.dialekt === 'direkt';
    const broken: readonly (readonly [boolean, string, string])[] = [
      [direkt && kalla.producenter.length > 1, 'producenter', 'ska vara en enda i dialekten direkt'],
      [direkt && kalla.sidstorlek !== undefined, 'sidstorlek', 'finns bara i dialekten formedling'],
      [!direkt && !kalla.skickaAnvandare, 'skickaAnvandare', 'ska vara true i dialekten formedling'],
      [
        direkt && !kalla.skickaAnvandare && /^[34]/.test(kalla.version),
        'skickaAnvandare',
        'ska vara true före version 5.0, där anvandare är ett krav',
      ],
      [
        kalla.kvittensPerMinut !== undefined && !kalla.skickaAnvandare,
        'kvittensPerMinut',
        'kräver att anvandare skickas',
      ],
    ];
    return broken.flatMap(([wrong, key, problem]) => (wrong ? [{ var: `${at}.${key}`, problem }] : []));
  });
}

function tlsRules(tls: Tls | undefined, adress: string, at: string): Registerproblem[] {
  if (tls === undefined) return [];
  const halves = (tls.certifikat === undefined) !== (tls.nyckel === undefined);
  return [
    ...(halves ? [{ var: at, problem: 'certifikat och nyckel hör ihop: båda eller ingen' }] : []),
    ...(/^https:/i.test(adress) ? [] : [{ var: at, problem: 'kräver en adress med https' }]),
  ];
}

function authentication(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap(({ adress, autentisering: { apiNyckel, klient, oauth, tls } }, i) => {
    const at = `kallor[${i}].autentisering`;
    const huvud = apiNyckel?.huvud.toLowerCase() ?? '';
    const taken = [...(oauth ? ['authorization'] : []), ...(klient ? ['client_id', 'client_secret'] : [])];
    const problem = 'används redan av en annan del av autentiseringen';
    return [
      ...(taken.includes(huvud) ? [{ var: `${at}.apiNyckel.huvud`, problem }] : []),
      ...tlsRules(tls, adress, `${at}.tls`),
      ...tlsRules(oauth?.tls, oauth?.tokenadress ?? '', `${at}.oauth.tls`),
    ];
  });
}

function outages(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap(({ avbrott }, i) =>
    avbrott.flatMap(({ fran, till }, j) =>
      till > fran ? [] : [{ var: `kallor[${i}].avbrott[${j}].till`, problem: 'ska vara efter fran' }],
    ),
  );
}

// A name is judged when it is connected to; what is written as an address can be judged here and now.
function unreachableAddress(hostname: string, intern: boolean): string | undefined {
  if (!isAdress(hostname)) return undefined;
  const klass = adressklass(hostname);
  if (klass === 'aldrig') return 'är en adress som ingen producent kan ha';
  return klass === 'publik' || intern ? undefined : 'ligger i ett internt nät: kräver "intern": true';
}

// What in production would point at something that is not the authority, or in the clear (design, "Configuration").
function notForDrift(kallor: readonly Kalla[]): Registerproblem[] {
  const loopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;
  return kallor.flatMap(({ adress, intern = false, sant, autentisering }, i) => {
    const token = autentisering.oauth?.tokenadress;
    const addresses = [
      { text: adress, at: `kallor[${i}].adress` },
      ...(token === undefined ? [] : [{ text: token, at: `kallor[${i}].autentisering.oauth.tokenadress` }]),
    ];
    return [
      ...addresses.flatMap(({ text, at }) => {
        const { protocol, hostname } = new URL(text);
        const own = loopback.test(hostname);
        const problem = own ? 'får inte vara den här datorn i drift' : unreachableAddress(hostname, intern);
        return [
          ...(protocol === 'https:' ? [] : [{ var: at, problem: 'ska vara https i drift' }]),
          ...(problem === undefined ? [] : [{ var: at, problem }]),
        ];
      }),
      ...(sant ? [] : [{ var: `kallor[${i}].sant`, problem: 'en ersättare får inte frågas i drift' }]),
    ];
  });
}

/** Every breach of a rule between the parts. */
export function brutnaRegler(kallor: readonly Kalla[], drift: boolean): readonly Registerproblem[] {
  const rules = [
    ...[repeatedIds, nobodyConnected, repeatedProducenter, differingNames, sharedNames, claimedTwice],
    ...[foreignTypes, unknownKinds, dialects, authentication, outages, ...(drift ? [notForDrift] : [])],
  ];
  return rules.flatMap((rule) => rule(kallor));
}
