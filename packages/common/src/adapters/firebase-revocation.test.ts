import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import https from 'node:https';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startKeyServer, type KeyServer } from '../testing/key-server.ts';
import {
  idToken,
  newSigningKey,
  testProject,
  type SigningKey,
} from '../testing/key-server-tokens.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { inProcessAgent } from './firebase-key-agent.ts';
import { serviceAccount, serviceAccountCredential } from './firebase-service-account.ts';
import { firebaseSigningKeys } from './firebase-signing-keys.ts';
import { firebaseTokenVerifier } from './firebase-token-verifier.ts';

let key: SigningKey;
let server: KeyServer;

beforeAll(async () => {
  key = await newSigningKey('key-1');
  server = await startKeyServer();
  server.publish(key);
});

afterAll(() => server[Symbol.asyncDispose]());

const { globalAgent } = https;
afterEach(() => void (https.globalAgent = globalAgent));

/** Far longer than anything here takes, but for the one test that waits for it. */
const answerWithinMs = 20_000;

/** Google's two services, as the SDK calls them: one gives our service account an access token, the
 *  other looks an account up. */
const setup = (answer: RequestListener, { within = answerWithinMs } = {}) => {
  const asked: string[] = [];
  const google = inProcessAgent((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    if (request.url === '/token') {
      const granted = { access_token: 'ours', expires_in: 3_600, token_type: 'Bearer' };
      return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(granted));
    }
    asked.push(`authorized by ${request.headers.authorization}`);
    return answer(request, response);
  });
  // The SDK fetches access tokens by the agent that everybody has.
  https.globalAgent = google;
  const vault = { isOpen: true, reads: 0 };
  // One of its own, since the SDK keeps the access tokens of an account for the whole process.
  const email = `crm-${crypto.randomUUID()}@distro-nation-test.iam.gserviceaccount.com`;
  const readAccount = async () => {
    vault.reads += 1;
    if (!vault.isOpen) throw new Error('The secret cannot be read');
    return serviceAccount.parse({
      type: 'service_account',
      project_id: testProject,
      client_email: email,
      private_key: key.privateKey,
    });
  };
  const keys = firebaseSigningKeys({ log: recordingLog(), url: server.url });
  const verify = firebaseTokenVerifier({
    projectId: testProject,
    keys,
    accounts: { credential: serviceAccountCredential(readAccount), agent: google },
    answerWithinMs: within,
  });
  return {
    asked,
    vault,
    verify: (token: string, checkRevoked = true) => verify(token, { checkRevoked }),
  };
};

const account =
  (facts: object): RequestListener =>
  (_request, response) =>
    response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify({ users: [{ localId: 'u1', ...facts }] }));

const seconds = () => Math.floor(Date.now() / 1000);

describe('revocation, where it is asked for', () => {
  it('takes a token of an account in good standing, by our service account', async () => {
    const { asked, verify } = setup(account({ validSince: String(seconds() - 3_600) }));
    expect(await verify(idToken(key))).toMatchObject({ uid: 'u1' });
    expect(asked).toEqual([
      expect.stringMatching(/^POST .*googleapis\.com\/token$/),
      `POST identitytoolkit.googleapis.com/v1/projects/${testProject}/accounts:lookup`,
      'authorized by Bearer ours',
    ]);
  });

  it('costs one request for each call, and the service account is read once for many', async () => {
    const { asked, verify, vault } = setup(account({}));
    for (let call = 0; call < 5; call += 1) await verify(idToken(key));
    expect(asked.filter((line) => line.endsWith('accounts:lookup'))).toHaveLength(5);
    expect(asked.filter((line) => line.endsWith('/token'))).toHaveLength(1);
    expect(vault.reads).toBe(1);
  });

  it.each<[string, RequestListener]>([
    ['a token from before it was revoked', account({ validSince: String(seconds() - 10) })],
    ['a token of a disabled account', account({ disabled: true })],
    [
      'a token of a deleted account',
      (_request, response) =>
        response.setHeader('Content-Type', 'application/json').end('{"kind":"none"}'),
    ],
  ])('refuses %s', async (_what, answer) => {
    const { verify } = setup(answer);
    await expect(verify(idToken(key))).rejects.toMatchObject({ code: 'invalid_token' });
  });

  it('asks nothing about a token that is refused anyway', async () => {
    const { asked, verify } = setup(account({}));
    const forged = idToken(key, { aud: 'another-project' });
    await expect(verify(forged)).rejects.toMatchObject({ code: 'invalid_token' });
    expect(asked).toEqual([]);
  });

  it.each<[string, RequestListener]>([
    ['answers with an error', (_request, response) => response.writeHead(500).end('{}')],
    ['refuses our service account', (_request, response) => response.writeHead(403).end('{}')],
    ['answers with a page', (_request, response) => response.end('<html>Sorry</html>')],
  ])('lets nobody in while Google %s, and does not blame the token', async (_how, answer) => {
    const { verify } = setup(answer);
    await expect(verify(idToken(key))).rejects.toMatchObject({ code: 'sign_in_unavailable' });
  });

  it('gives Google up that never answers', async () => {
    const { verify } = setup((request) => void once(request, 'close'), { within: 100 });
    await expect(verify(idToken(key))).rejects.toMatchObject({ code: 'sign_in_unavailable' });
  });

  it('lets nobody in while our service account cannot be read, and then again', async () => {
    const { verify, vault } = setup(account({}));
    vault.isOpen = false;
    await expect(verify(idToken(key))).rejects.toMatchObject({ code: 'sign_in_unavailable' });
    vault.isOpen = true;
    expect(await verify(idToken(key))).toMatchObject({ uid: 'u1' });
  });
});

describe('revocation, where it is not asked for', () => {
  it('asks Google nothing', async () => {
    const { asked, verify, vault } = setup(account({ disabled: true }));
    expect(await verify(idToken(key), false)).toMatchObject({ uid: 'u1' });
    expect([asked, vault.reads]).toEqual([[], 0]);
  });
});
