/**
 * Refuses imports that run the wrong way, cycles, and what else keeps each room of the house honest
 * (docs/architecture.md, "Direction of imports"). There is no list of exceptions: move the code instead.
 * Knows paths and text alone, so that it can be tested with snippets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A source file: its path from the root, with forward slashes, and its text. */
export type SourceFile = { path: string; text: string };

const LIB_ROOMS = [
  'arenden',
  'datafil',
  'producenter',
  'formedling',
  'kontroll',
  'varumarke',
  'session',
  'ombud',
  'synpunkt',
  'store',
  'reference',
];
const ENGINE = ['arenden', 'datafil', 'producenter', 'formedling', 'kontroll', 'varumarke'];
const DOOR = /^lib\/formedling\/(index\.ts$|uppdrag)/;
const DATA = /^lib\/reference\/personer\/|\/texter\//;
const ENGINE_PACKAGES = /^(zod|undici)$/;
const ENGINE_BUILTINS = /^node:(buffer|crypto|events|stream|timers|url|util|zlib)(\/|$)/;
// The real network judges where a name leads at the moment it connects, and nobody else opens a connection of their own.
const KOPPLING = /^lib\/producenter\/natverk\/(adressklass|koppling)\.ts$/;
const KOPPLING_BUILTINS = /^node:(dns|net)$/;

type Rule = { may: string[]; instead: string };
const RULES: Record<string, Rule> = {
  arenden: { may: [], instead: 'the core imports nothing of ours: take what you need as an argument' },
  datafil: {
    may: [],
    instead: 'it knows how a file is read, not what it means: that belongs to its own room',
  },
  producenter: { may: ['datafil', 'arenden'], instead: 'what asks many sources belongs in lib/formedling' },
  formedling: {
    may: ['producenter', 'arenden'],
    instead: 'take it as an argument and let lib/wiring.ts join the parts',
  },
  kontroll: {
    may: ['producenter', 'arenden'],
    instead: 'it judges one producer on the wire: ask through the network it is given',
  },
  varumarke: {
    may: ['datafil'],
    instead: 'it knows how a brand looks and whose it is: take what you need as an argument',
  },
  store: { may: ['arenden'], instead: 'what decides who may see something belongs in lib/session' },
  ombud: {
    may: ['formedling', 'arenden'],
    instead: 'take it as an argument and let lib/wiring.ts join the parts',
  },
  synpunkt: {
    may: ['ombud', 'formedling', 'arenden'],
    instead: 'take it as an argument and let lib/wiring.ts join the parts',
  },
  session: {
    may: ['ombud', 'store', 'formedling', 'arenden'],
    instead: 'take it as an argument and let lib/wiring.ts join the parts',
  },
  env: { may: [], instead: 'configuration is read first and handed on by lib/wiring.ts' },
  wiring: {
    may: [
      'env',
      'session',
      'synpunkt',
      'ombud',
      'store',
      'varumarke',
      'formedling',
      'producenter',
      'arenden',
    ],
    instead: 'what a person sees belongs in app/ or components/, which ask lib/wiring.ts',
  },
  components: {
    may: ['arenden'],
    instead: 'a component is given its data: fetch it in app/ and pass it as a property',
  },
  app: {
    may: ['wiring', 'env', 'components', 'arenden'],
    instead: 'ask through lib/wiring.ts, the only place where parts are joined',
  },
  // What runs before any route. The proxy is bundled by itself, so it reads the configuration and not the whole house.
  forst: {
    may: ['env', 'wiring', 'app'],
    instead: 'what answers a person belongs in app/',
  },
  cli: {
    may: ['env', 'varumarke', 'formedling', 'kontroll', 'producenter', 'arenden'],
    instead:
      'the command line is a customer of the engine alone (and of lib/env.ts for the secrets of källor)',
  },
  reference: {
    may: ['arenden'],
    instead: 'a stand-in speaks over the network like the real one and knows nothing of ours',
  },
};

/** Every breach among the files, one sentence each; empty when the house is in order. */
export function findBreaches(files: SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path));
  const graph = new Map<string, string[]>();
  const breaches = files.flatMap((file) => {
    const imports = importsOf(file);
    graph.set(
      file.path,
      imports.flatMap((i) => (known.has(i) ? [i] : [])),
    );
    return [
      ...wrongRoom(file),
      ...imports.flatMap((target) => wrongImport(file.path, target)),
      ...wrongText(file),
    ];
  });
  return [...breaches, ...findCycles(graph)];
}

/** The room of a path: a folder of lib/, env, wiring, app, components, cli, forst; undefined where no rule applies. */
function roomOf(path: string): string | undefined {
  if (/^(proxy|instrumentation|server)\.ts$/.test(path)) return 'forst';
  const [first = '', second = ''] = path.split('/');
  if (first === 'lib') return second.replace(/(\.test)?\.tsx?$/, '');
  return first in RULES ? first : undefined;
}

const isBuilder = (path: string): boolean => /\/exempel\.ts$/.test(path);
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || isBuilder(path);
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1');

function importsOf({ path, text }: SourceFile): string[] {
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  const code = withoutComments(text);
  return patterns
    .flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''))
    .map((name) =>
      name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name,
    );
}

function wrongRoom({ path }: SourceFile): string[] {
  const room = roomOf(path);
  if (
    !path.startsWith('lib/') ||
    (room !== undefined &&
      (LIB_ROOMS.includes(room) || room === 'env' || room === 'wiring' || room === 'env.test'))
  )
    return [];
  return [
    `${path}: lib/ has no room of that name. The rooms are ${LIB_ROOMS.join(', ')}; a new one needs a noun and a decision record.`,
  ];
}

function wrongImport(path: string, target: string): string[] {
  const room = roomOf(path);
  const rule = room === undefined ? undefined : RULES[room];
  if (room === undefined || rule === undefined) return [];
  if (isBuilder(target) && !isTest(path))
    return [`${path} imports ${target}: what a test builds with is never shipped; only tests may import it.`];
  const to = roomOf(target);
  if (to === undefined || !/\//.test(target)) return wrongPackage(path, room, target);
  if (to === room || (isTest(path) && to === 'reference')) return doorOf(path, room, to, target);
  if (to === 'reference')
    return [
      `${path} imports ${target}: only scripts and tests may know the stand-ins; speak to them over the network.`,
    ];
  if (rule.may.includes(to)) return doorOf(path, room, to, target);
  return [
    `${path} imports ${target}: ${room} may import ${rule.may.join(', ') || 'nothing of ours'}; ${rule.instead}.`,
  ];
}

function doorOf(path: string, room: string, to: string, target: string): string[] {
  if (to !== 'formedling' || room === to || DOOR.test(target)) return [];
  return [`${path} imports ${target}: the engine has one door, lib/formedling/index.ts; export it there.`];
}

function wrongPackage(path: string, room: string, name: string): string[] {
  if (name.startsWith('scripts/') || name.startsWith('e2e/')) {
    return [
      `${path} imports ${name}: the product never needs its own scripts or tests; move the code to the room that needs it.`,
    ];
  }
  if (isTest(path) || name.startsWith('.')) return [];
  const builtin = name.startsWith('node:');
  if (room === 'components' && builtin)
    return [`${path} imports ${name}: components run in the browser; do it in app/.`];
  if (!ENGINE.includes(room)) return [];
  const allowed = room !== 'arenden' && (ENGINE_PACKAGES.test(name) || ENGINE_BUILTINS.test(name));
  if (allowed || (KOPPLING.test(path) && KOPPLING_BUILTINS.test(name))) return [];
  return [
    `${path} imports ${name}: the engine stands alone (clock, network and signal are arguments); it belongs in app/, lib/session or cli/.`,
  ];
}

function wrongText({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  const lines = text.split('\n').length - 1;
  const long =
    lines > 300 && !DATA.test(path)
      ? [`${path}: ${lines} lines, more than 300; split it by what it knows.`]
      : [];
  if (room === undefined || isTest(path)) return long;
  const code = withoutComments(text);
  const mints = path.startsWith('lib/formedling/')
    ? /^lib\/formedling\/uppdrag/.test(path) || !/\butfardaUppdrag\s*\(/.test(code)
    : !/\butfardaUppdrag\b/.test(code);
  const found = [
    !mints && room !== 'session' && room !== 'cli'
      ? `${path} mints an uppdrag: only lib/session (after checking the right) and cli (as its operator) may call utfardaUppdrag.`
      : undefined,
    // NEXT_RUNTIME is no setting: the builder writes its value into the code.
    room !== 'env' && /\bprocess\s*\.\s*env\b(?!\.NEXT_RUNTIME)/.test(code)
      ? `${path} reads process.env: only lib/env.ts does; add the setting there and take it as an argument.`
      : undefined,
    ENGINE.includes(room) && /\bDate\.now\s*\(|\bnew Date\(\s*\)/.test(code)
      ? `${path} reads the clock: in the engine the time is an argument (now).`
      : undefined,
  ];
  return [...long, ...found.filter((sentence) => sentence !== undefined)];
}

function findCycles(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0)
      found.push(
        `${[...trail.slice(at), path].join(' → ')}: a cycle; move what both need to a file of its own.`,
      );
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

/** Reads every source file of the product and its scripts. */
export function readSources(root: string): SourceFile[] {
  const folders = ['app', 'cli', 'components', 'e2e', 'lib', 'scripts'];
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  return [...readdirSync(root), ...inFolders]
    .filter((path) => /\.(tsx?|mjs|js)$/.test(path) && path !== 'next-env.d.ts')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

if (import.meta.filename === process.argv[1]) {
  const breaches = findBreaches(readSources(dirname(import.meta.dirname)));
  for (const breach of breaches) console.error(breach);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
