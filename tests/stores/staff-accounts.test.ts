import {
  dynamoOneAtATime,
  firebaseAccounts,
  firebasePasswordLinks,
} from '@distronation/staff/adapters';
import { accountsSuite, oneAtATimeSuite } from '@distronation/staff/testing';
import { firebaseAdmin } from '@distronation/common/firebase';
import { describe, expect, inject, it, vi } from 'vitest';
import * as z from 'zod';
import { dynamo, environment, table } from '../cloud/stores.ts';

const projectId = environment['FIREBASE_PROJECT_ID'] ?? '';
const emulatorHost = environment['FIREBASE_AUTH_EMULATOR_HOST'] ?? '';
// The Admin SDK looks for it itself.
vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', emulatorHost);

const { auth, ...identityToolkit } = firebaseAdmin({
  projectId,
  emulatorHost,
  serviceAccount: undefined,
});

const codes = z.object({
  oobCodes: z.array(z.object({ email: z.string(), requestType: z.string() })),
});

const post = async (method: string, body: object) => {
  const url = `${inject('urls').auth}/identitytoolkit.googleapis.com/v1/${method}`;
  const headers = { Authorization: 'Bearer owner', 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
};

const signIn = async (uid: string) => {
  const password = 'a-password-of-theirs';
  const { email } = await auth.updateUser(uid, { password });
  const anHourAgo = String(Date.now() - 3_600_000);
  await post(`projects/${projectId}/accounts:update`, { localId: uid, createdAt: anHourAgo });
  await post('accounts:signInWithPassword?key=local', { email, password });
};

describe('accounts in Firebase', () => {
  accountsSuite(() => ({
    accounts: firebaseAccounts(auth, firebasePasswordLinks({ ...identityToolkit, projectId })),
    signIn,
    signInsCountFrom: async (uid) =>
      Date.parse((await auth.getUser(uid)).tokensValidAfterTime ?? ''),
    async linksMailedTo(email) {
      const path = `emulator/v1/projects/${projectId}/oobCodes`;
      const { oobCodes } = codes.parse(
        await (await fetch(`${inject('urls').auth}/${path}`)).json(),
      );
      return oobCodes.filter((code) => code.email === email).length;
    },
  }));
});

describe('turns over DynamoDB', () => {
  const turns = (options: { name: string; attempts?: number; now?: () => number }) =>
    dynamoOneAtATime({ client: dynamo, table: table('GUARD_TABLE'), ...options });

  oneAtATimeSuite(() => {
    const name = crypto.randomUUID();
    const patient = { name, attempts: 100 };
    const impatient = { name: crypto.randomUUID(), attempts: 1 };
    return {
      processes: [turns(patient), turns(patient)],
      impatient: [turns(impatient), turns(impatient)],
    };
  });

  it('come round a minute after whoever had one died', async () => {
    const clock = { now: Date.now() };
    const options = { name: crypto.randomUUID(), attempts: 1, now: () => clock.now };
    await new Promise<void>((hasBegun) => {
      const neverEnds = new Promise<never>(() => {});
      void turns(options)(async () => {
        hasBegun();
        return neverEnds;
      });
    });
    clock.now += 59_000;
    await expect(turns(options)(async () => 'done')).rejects.toMatchObject({ code: 'staff_busy' });
    clock.now += 2_000;
    expect(await turns(options)(async () => 'done')).toBe('done');
  });
});
