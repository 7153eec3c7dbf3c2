'use client';
// A case in Swedish.

import { sv } from '../texter/arende.sv.ts';
import { Arendevy } from './arendevy.tsx';

export default function ArendevySv({ id }: { id: string }) {
  return <Arendevy id={id} texter={sv} />;
}
