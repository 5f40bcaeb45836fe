import { beforeAll, describe, expect, it } from 'vitest';
import { startKeyServer } from '../testing/key-server.ts';
import {
  idToken,
  newSigningKey,
  testProject,
  type SigningKey,
} from '../testing/key-server-tokens.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { firebaseSigningKeys } from './firebase-signing-keys.ts';
import { firebaseTokenVerifier } from './firebase-token-verifier.ts';

const second = 1_000;
const hour = 3_600 * second;

let former: SigningKey;
let next: SigningKey;

beforeAll(async () => {
  [former, next] = await Promise.all([newSigningKey('former'), newSigningKey('next')]);
});

/** Only the keys' age follows the clock that a test moves; tokens are fresh by the real one. */
const setup = async ({ answerWithinMs = 20_000 } = {}) => {
  const server = await startKeyServer();
  server.publish(former);
  const log = recordingLog();
  const clock = { now: Date.now() };
  const keys = firebaseSigningKeys({ log, url: server.url, answerWithinMs, now: () => clock.now });
  const verifyFor = firebaseTokenVerifier({ projectId: testProject, keys });
  const verify = (token: string) => verifyFor(token, { checkRevoked: false });
  return {
    server,
    log,
    pass: (milliseconds: number) => void (clock.now += milliseconds),
    verify: (key: SigningKey) => verify(idToken(key)),
    verifyText: verify,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};

const admitted = { uid: 'u1' };
const invalid = { code: 'invalid_token' };
const unavailable = { code: 'sign_in_unavailable' };

describe('signing keys', () => {
  it('are asked for once by 100 cold calls at the same time, and then not until they are old', async () => {
    await using firebase = await setup();
    const all = await Promise.all(Array.from({ length: 100 }, () => firebase.verify(former)));
    expect(all).toHaveLength(100);
    firebase.pass(hour - second);
    await firebase.verify(former);
    expect(firebase.server.asked).toBe(1);
    firebase.pass(second);
    await firebase.verify(former);
    expect(firebase.server.asked).toBe(2);
  });

  it('are not asked for by what is no token', async () => {
    await using firebase = await setup();
    await expect(firebase.verifyText('garbage')).rejects.toMatchObject(invalid);
    expect(firebase.server.asked).toBe(0);
  });

  it('take up a new key within 30 seconds, although those held are fresh', async () => {
    await using firebase = await setup();
    await firebase.verify(former);
    firebase.server.publish(former, next);
    firebase.pass(29 * second);
    await expect(firebase.verify(next)).rejects.toMatchObject(invalid);
    firebase.pass(second);
    expect(await firebase.verify(next)).toMatchObject(admitted);
    expect(await firebase.verify(former)).toMatchObject(admitted);
    expect(firebase.server.asked).toBe(2);
  });

  it('are asked for once by 100 calls that name the same new one', async () => {
    await using firebase = await setup();
    await firebase.verify(former);
    firebase.server.publish(former, next);
    firebase.pass(30 * second);
    const all = await Promise.all(Array.from({ length: 100 }, () => firebase.verify(next)));
    expect(all).toHaveLength(100);
    expect(firebase.server.asked).toBe(2);
  });

  it('are asked for twice a minute at most, however many unknown keys are named', async () => {
    await using firebase = await setup();
    await firebase.verify(former);
    for (let round = 0; round < 60; round += 1) {
      firebase.pass(second);
      const forged = Array.from({ length: 10 }, (_, i) =>
        firebase.verify({ ...next, id: `x${round}-${i}` }),
      );
      const outcomes = await Promise.allSettled(forged);
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    }
    expect(firebase.server.asked).toBe(3);
  });

  it('drop a key that is no longer published, once they are old', async () => {
    await using firebase = await setup();
    await firebase.verify(former);
    firebase.server.publish(next);
    firebase.pass(hour);
    await expect(firebase.verify(former)).rejects.toMatchObject(invalid);
    expect(await firebase.verify(next)).toMatchObject(admitted);
  });
});

describe('an outage of the key server', () => {
  const outages = [
    ['an error', (_request, response) => void response.writeHead(503).end('{}')],
    [
      'an error that carries a key',
      (_request, response) =>
        void response.writeHead(500).end(JSON.stringify({ [next.id]: next.certificate })),
    ],
    ['a page', (_request, response) => void response.end('<html>Sorry</html>')],
    ['an error in JSON', (_request, response) => void response.end('{"error":"backend"}')],
    ['no key', (_request, response) => void response.end('{}')],
    [
      'another address',
      (_request, response) => void response.writeHead(302, { Location: '/' }).end(),
    ],
    ['a closed connection', (request) => void request.socket.destroy()],
  ] satisfies [string, Parameters<Awaited<ReturnType<typeof startKeyServer>>['fail']>[0]][];

  it.each(outages)(
    'that answers with %s locks out nobody whose key is held',
    async (_how, fail) => {
      await using firebase = await setup();
      await firebase.verify(former);
      firebase.server.fail(fail);
      firebase.pass(2 * hour);
      expect(await firebase.verify(former)).toMatchObject(admitted);
      await expect(firebase.verify(next)).rejects.toMatchObject(invalid);
      expect(firebase.server.asked).toBe(2);
      expect(firebase.log.lines).toMatchObject([{ level: 'warn' }]);
    },
  );

  it('costs each of many calls no wait: the server is asked again after 30 seconds', async () => {
    await using firebase = await setup();
    await firebase.verify(former);
    firebase.server.fail((request) => request.socket.destroy());
    firebase.pass(2 * hour);
    await Promise.all(Array.from({ length: 100 }, () => firebase.verify(former)));
    expect(firebase.server.asked).toBe(2);
    firebase.server.fail(undefined);
    firebase.server.publish(next);
    firebase.pass(30 * second);
    expect(await firebase.verify(next)).toMatchObject(admitted);
  });

  it('that never answers is given up', async () => {
    await using firebase = await setup({ answerWithinMs: 2_000 });
    await firebase.verify(former);
    firebase.server.fail(() => undefined);
    firebase.pass(2 * hour);
    expect(await firebase.verify(former)).toMatchObject(admitted);
    expect(firebase.server.asked).toBe(2);
  });

  it('counts for no longer than a day', async () => {
    await using firebase = await setup();
    await firebase.verify(former);
    firebase.server.fail((request) => request.socket.destroy());
    firebase.pass(24 * hour - second);
    expect(await firebase.verify(former)).toMatchObject(admitted);
    firebase.pass(second);
    await expect(firebase.verify(former)).rejects.toMatchObject(unavailable);
  });

  it("at the start is our failure and not the caller's, and ends with the outage", async () => {
    await using firebase = await setup();
    firebase.server.fail((_request, response) => void response.writeHead(503).end());
    await expect(firebase.verify(former)).rejects.toMatchObject(unavailable);
    firebase.server.fail(undefined);
    expect(await firebase.verify(former)).toMatchObject(admitted);
  });
});
