import { once } from 'node:events';
import { createServer } from 'node:http';

export interface SilentTable {
  url: string;
  /** How many it has answered. */
  requests: () => number;
  close: () => void;
}

/** A DynamoDB that answers everything and holds nothing. */
export const startSilentTable = async (): Promise<SilentTable> => {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    request.resume();
    response.setHeader('Content-Type', 'application/x-amz-json-1.0').end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, requests: () => count, close: () => server.close() };
};
