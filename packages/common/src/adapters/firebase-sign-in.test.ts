import { describe, expect, it } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { firebaseSignIn } from './firebase-sign-in.ts';

const setup = (options: Partial<Parameters<typeof firebaseSignIn>[0]>) => {
  const log = recordingLog();
  const authenticate = firebaseSignIn({
    projectId: 'distro-nation-test',
    emulatorHost: undefined,
    log,
    ...options,
  });
  const call = async (checkRevoked: boolean) => {
    await expect(authenticate('Bearer garbage', { checkRevoked })).rejects.toMatchObject({
      code: 'invalid_token',
    });
  };
  return { log, call };
};

describe('a sign-in that may have been revoked', () => {
  it('is said to work until it expires, once, where no service account is configured', async () => {
    const { log, call } = setup({});
    await call(false);
    expect(log.lines).toEqual([]);
    await call(true);
    await call(true);
    expect(log.lines).toMatchObject([
      { level: 'warn', message: expect.stringContaining('revoked sign-ins work') },
    ]);
  });

  it.each([
    ['a service account', { serviceAccount: () => Promise.reject(new Error('Read in vain')) }],
    ['the emulator', { emulatorHost: 'localhost:1' }],
  ])('is nothing to warn of with %s', async (_what, options) => {
    const { log, call } = setup(options);
    await call(true);
    expect(log.lines).toEqual([]);
  });
});
