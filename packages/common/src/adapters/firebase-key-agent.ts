import { createServer } from 'node:http';
import { Agent } from 'node:https';
import { duplexPair } from 'node:stream';
import { googleCertificatesUrl, type SigningKeys } from './firebase-signing-keys.ts';

/** The Admin SDK has one opening for how it gets its keys: the agent of its HTTPS requests. This one
 *  answers them within the process, from the keys that are held, and never opens a connection. */
export const firebaseKeyAgent = (keys: SigningKeys): Agent => {
  const server = createServer((request, response) => {
    if (`https://${request.headers.host}${request.url}` !== googleCertificatesUrl) {
      response.writeHead(501).end();
      return;
    }
    // Without max-age the SDK keeps nothing, so that a key we drop is gone at once.
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(keys.held()));
  });
  const agent = new Agent();
  agent.createConnection = () => {
    const [sdk, ours] = duplexPair();
    server.emit('connection', ours);
    return sdk;
  };
  return agent;
};
