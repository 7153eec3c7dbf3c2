'use client';
// A link that changes page without leaving the tab's memory. An ordinary link that the router follows; the framework's
// own component does the same with prefetching, and weighs 7 KB that nothing here would use.

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';

/** `href` is a path of ours; `for`: whom the tab acts for from then on. */
export type Lankprops = { href: string; className?: string; for?: string; children: ReactNode };

/** A click with a modifier, or without script, is the browser's own business. */
export function Inomlank({ href, className, for: vem, children }: Lankprops) {
  const router = useRouter();
  const folj = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a href={href} className={className} data-for={vem} onClick={folj}>
      {children}
    </a>
  );
}
