import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { portsFrom } from '../ports.ts';
import { checkPorts } from './check-ports.ts';

const base = 3400;

const occupy = async (host: string): Promise<number> => {
  const server = createServer().listen({ port: 0, host });
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
};

it.each(['127.0.0.1', '0.0.0.0', '::1', '::'])(
  'names the port that a program holds on %s, what we want it for, and the mend',
  async (host) => {
    const api = await occupy(host);
    await expect(checkPorts({ ...portsFrom(base), api })).rejects.toThrow(
      `Port ${api} (API) is taken by another program. Stop it, or start with --base-port 4400.`,
    );
  },
);

it('lets a start pass when every port is free', async () => {
  await expect(checkPorts(portsFrom(base))).resolves.toBeUndefined();
});
