'use client';
// What most never see of a frame, in one file of its own.

export { Lucktext } from '../arende/lucka.tsx';
export { Fler } from '../tidslinje/fler.tsx';
export { Hinder } from '../tidslinje/hinder.tsx';
export { LiggarensInre } from '../tidslinje/liggarens-inre.tsx';
export { Tomt } from '../tidslinje/tomt.tsx';
export { Inloggningsruta } from './inloggningsruta.tsx';
