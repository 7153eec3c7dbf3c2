// Everything that shows cases shares one memory in the tab; nothing of it is to be indexed.

import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Minne } from '../../components/tidslinje/minne.tsx';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function Layout({ children }: { children: ReactNode }) {
  return <Minne>{children}</Minne>;
}
