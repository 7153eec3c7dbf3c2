// Loaded into a server of the journeys: names under localhost are this machine (RFC 6761), as browsers have it and not every resolver.

import dns from 'node:dns';

const vanlig = dns.lookup;
dns.lookup = (namn, val, svara = val) => {
  if (!namn.endsWith('.localhost')) return vanlig(namn, val, svara);
  if (typeof val === 'object' && val.all) svara(null, [{ address: '127.0.0.1', family: 4 }]);
  else svara(null, '127.0.0.1', 4);
};
