/** Are the ports free? Asked before anything starts, so that a taken port costs a sentence and not half a demo. */
import { createServer } from 'node:net';
import { Stop } from './stop.ts';

/** Throws a `Stop` that names every port that is taken and how to choose others. */
export async function requireFreePorts(ports: number[], advice: string): Promise<void> {
  const taken: number[] = [];
  for (const port of ports) if (!(await isFree(port))) taken.push(port);
  if (taken.length === 0) return;
  const [is, it] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  throw new Stop(`${is} ${taken.join(', ')} ${it} taken by another program; ${advice}.`);
}

/** Both loopback addresses: a stranger on ::1 would get what the browser sends to localhost. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
