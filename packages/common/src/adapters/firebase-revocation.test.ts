import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKeyServer, type KeyServer } from '../testing/key-server.ts';
import {
  idToken,
  newSigningKey,
  testProject,
  type SigningKey,
} from '../testing/key-server-tokens.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { inProcessAgent } from './firebase-key-agent.ts';
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

/** Google's lookup of an account, as the SDK calls it. */
const setup = (answer: RequestListener) => {
  const asked: string[] = [];
  const agent = inProcessAgent((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    asked.push(`authorized by ${request.headers.authorization}`);
    answer(request, response);
  });
  const credential = { getAccessToken: async () => ({ access_token: 'ours', expires_in: 3_600 }) };
  const keys = firebaseSigningKeys({ log: recordingLog(), url: server.url });
  const verify = firebaseTokenVerifier({
    projectId: testProject,
    keys,
    accounts: { credential, agent },
  });
  return { asked, verify };
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
      `POST identitytoolkit.googleapis.com/v1/projects/${testProject}/accounts:lookup`,
      'authorized by Bearer ours',
    ]);
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

  it('lets nobody in while Google does not answer, and does not blame the token', async () => {
    const { verify } = setup((_request, response) => response.writeHead(500).end('{}'));
    await expect(verify(idToken(key))).rejects.not.toMatchObject({ code: 'invalid_token' });
  });
});
