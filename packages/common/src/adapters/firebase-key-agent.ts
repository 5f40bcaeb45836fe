import { createServer, type RequestListener } from 'node:http';
import { Agent } from 'node:https';
import { duplexPair } from 'node:stream';
import { googleCertificatesUrl, type SigningKeys } from './firebase-signing-keys.ts';

/** Answers HTTPS requests within the process, without a connection. */
export const inProcessAgent = (answer: RequestListener): Agent => {
  const server = createServer(answer);
  const agent = new Agent();
  agent.createConnection = () => {
    const [client, connection] = duplexPair();
    server.emit('connection', connection);
    // What is answered at once needs no timeout, but Node calls this for whoever sets one.
    return Object.assign(client, { setTimeout: () => client });
  };
  return agent;
};

/** The Admin SDK has one opening for how it gets its keys: the agent of its HTTPS requests. This one
 *  hands out the keys that are held, and leaves requests to other hosts to `elsewhere`. */
export const firebaseKeyAgent = (keys: SigningKeys, elsewhere = new Agent()): Agent => {
  const certificates = new URL(googleCertificatesUrl);
  const held = inProcessAgent((request, response) => {
    if (request.url !== certificates.pathname) return response.writeHead(501).end();
    // Without max-age the SDK keeps nothing, so that a key we drop is gone at once.
    return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(keys.held()));
  });
  const agent = new Agent();
  agent.createConnection = (options, callback) =>
    (options.host === certificates.host ? held : elsewhere).createConnection(options, callback);
  return agent;
};
