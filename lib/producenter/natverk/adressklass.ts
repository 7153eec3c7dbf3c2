// What kind of network an IP address lies in: out on the internet, within (this machine, a private network), or where no
// producer can be. Pure. Promises that an IPv4 address hidden in an IPv6 one is judged as itself.

import { BlockList, isIP } from 'node:net';

/** `aldrig`: link-local with the clouds' metadata, multicast, reserved and tunnelled; also what is no address at all. */
export type Adressklass = 'publik' | 'intern' | 'aldrig';

/** Whether a url's host name is an address and not a name. */
export const isAdress = (hostname: string): boolean => isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;

function listOf(...ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

// IANA's registries of special-purpose addresses (RFC 6890 and its updates).
const WITHIN_V4 = listOf(
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15'],
);
const NEVER_V4 = listOf(
  ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
);
const WITHIN_V6 = listOf('::1/128', 'fc00::/7', '64:ff9b:1::/48');
const UNICAST_V6 = listOf('2000::/3');
// Teredo and 6to4 tunnel to an IPv4 address of the sender's choice.
const NEVER_V6 = listOf('2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20');

function eightGroups(address: string): readonly number[] {
  const text = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = text.split('::');
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return groups(head);
  const [first, last] = [groups(head), groups(tail)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

// ::ffff:a.b.c.d (mapped) and 64:ff9b::a.b.c.d (RFC 6052, what DNS64 makes of a name that has IPv4 alone).
function hiddenV4(address: string): string | undefined {
  const groups = eightGroups(address);
  const [high = 0, low = 0] = groups.slice(6);
  const start = groups.slice(0, 6).join();
  if (start !== '0,0,0,0,0,65535' && start !== `${0x64},${0xff9b},0,0,0,0`) return undefined;
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}

function classOfV4(address: string): Adressklass {
  if (NEVER_V4.check(address)) return 'aldrig';
  return WITHIN_V4.check(address) ? 'intern' : 'publik';
}

/** The kind of an address as text, with or without brackets and zone. Never throws. */
export function adressklass(text: string): Adressklass {
  const address = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(address);
  if (family === 4) return classOfV4(address);
  if (family === 0) return 'aldrig';
  const hidden = hiddenV4(address);
  if (hidden !== undefined) return classOfV4(hidden);
  if (WITHIN_V6.check(address, 'ipv6')) return 'intern';
  return UNICAST_V6.check(address, 'ipv6') && !NEVER_V6.check(address, 'ipv6') ? 'publik' : 'aldrig';
}
