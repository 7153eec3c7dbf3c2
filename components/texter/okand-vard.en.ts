import type { sv } from './okand-vard.sv.ts';

export const en: typeof sv = {
  titel: 'No service at this address',
  text: 'There is no service here. Check that the address is spelled right, or start from the website that you came from.',
};
