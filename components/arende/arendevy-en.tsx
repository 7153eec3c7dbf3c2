'use client';
// A case in English.

import { en } from '../texter/arende.en.ts';
import { Arendevy } from './arendevy.tsx';

export default function ArendevyEn({ id }: { id: string }) {
  return <Arendevy id={id} texter={en} />;
}
