'use client';
// The room of the frame's views, as a door of its own.

export { Tidslinjerum } from '../tidslinje/tidslinjerum.tsx';
