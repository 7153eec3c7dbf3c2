'use client';
// In the frame: one case, as on our own pages. Its own door, so that the other views do not carry it.

export { Arendesida } from '../arende/arendesida.tsx';
