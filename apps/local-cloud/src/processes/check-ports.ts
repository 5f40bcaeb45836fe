import { createServer } from 'node:net';
import { listenersOn, type Ports } from '../ports.ts';

/** Programs may listen on one address family, or on one interface, only. */
const hosts = ['0.0.0.0', '127.0.0.1', '::', '::1'];

/** Rejects with one line that names the first port that another program holds, and the mend. */
export const checkPorts = async (ports: Ports): Promise<void> => {
  const checks = listenersOn(ports).map(async (listener) =>
    (await isFree(listener.port)) ? [] : [listener],
  );
  const [taken] = (await Promise.all(checks)).flat();
  if (taken === undefined) return;
  throw new Error(
    `Port ${taken.port} (${taken.purpose}) is taken by another program. ` +
      `Stop it, or start with --base-port ${ports.crm + 1000}.`,
  );
};

export const isFree = async (port: number): Promise<boolean> => {
  for (const host of hosts) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
};

const canListen = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    // Anything else, such as a machine without IPv6, does not mean that the port is taken.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
