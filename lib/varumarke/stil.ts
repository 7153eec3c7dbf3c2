// A brand's style sheet: custom properties and nothing else, so that a brand can colour the service and never rebuild it.

import type { Varumarke } from './varumarke.ts';

const FACES = {
  standard: 'var(--familjen), system-ui, sans-serif',
  antikva: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "DejaVu Serif", serif',
  rundad:
    'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Nunito, Quicksand, "Arial Rounded MT Bold", Verdana, system-ui, sans-serif',
  system: 'system-ui, sans-serif',
} as const;

const HORN = { raka: undefined, mjuka: '0.5rem', runda: '1.75rem' } as const;

const rader = (egenskaper: Readonly<Record<string, string>>) =>
  Object.entries(egenskaper)
    .map(([namn, varde]) => `--${namn}:${varde}`)
    .join(';');

/** The style sheet, or undefined for a brand that looks as the service does. Stronger than `:root`, wherever it stands. */
export function stilmall({ farger, form }: Pick<Varumarke, 'farger' | 'form'>): string | undefined {
  const horn = form && HORN[form.horn];
  const formen = form && {
    face: FACES[form.brodtext],
    'face-head': FACES[form.rubriker],
    ...(horn !== undefined && { horn }),
  };
  const ljust = rader({ ...formen, ...farger?.ljust });
  if (ljust === '') return undefined;
  const morkt = farger && `@media (prefers-color-scheme:dark){:root:root{${rader(farger.morkt)}}}`;
  return `:root:root{${ljust}}\n${morkt ?? ''}\n`;
}
