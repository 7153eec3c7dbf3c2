import { expect, test } from 'vitest';
import type { Kalla } from '../formedling/index.ts';
import { onabaraNivaer } from './nivaer.ts';

const kalla = (kravAcr?: string) => ({ ...(kravAcr && { kravAcr }) }) as Kalla;

test('a level that no sign-in can have is a problem of the registry, at its place', () => {
  expect(onabaraNivaer([kalla(), kalla('loa3'), kalla('loa4')], ['loa2', 'loa3'])).toEqual([
    { var: 'kallor[2].kravAcr', problem: 'ska vara en av nivåerna i OIDC_ACR' },
  ]);
});
