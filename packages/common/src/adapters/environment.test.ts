import { describe, expect, it } from 'vitest';
import { parseEnvironment, sharedEnvironment } from './environment.ts';

const complete = {
  STAGE: 'dev',
  CORS_ALLOWED_ORIGINS: 'https://crm.distro-nation.com, http://localhost:3000',
  FIREBASE_PROJECT_ID: 'distro-nation',
  MAIL_TABLE: 'mail',
  AUDIT_TABLE: 'audit',
  GUARD_TABLE: 'guard',
  SECRETS_MANAGER_SECRET_NAME: 'payouts-mailer/mailgun-secrets',
};

describe('the environment', () => {
  it('is parsed once into what the code needs', () => {
    expect(parseEnvironment(sharedEnvironment, complete).CORS_ALLOWED_ORIGINS).toEqual([
      'https://crm.distro-nation.com',
      'http://localhost:3000',
    ]);
  });

  it('names every variable that is missing, an empty one among them', () => {
    const incomplete = { ...complete, MAIL_TABLE: undefined, AUDIT_TABLE: '' };
    expect(() => parseEnvironment(sharedEnvironment, incomplete)).toThrow(
      /MAIL_TABLE.*AUDIT_TABLE/,
    );
  });

  it('refuses to start with the Auth emulator anywhere but locally', () => {
    const emulated = { ...complete, FIREBASE_AUTH_EMULATOR_HOST: 'localhost:9099' };
    expect(() => parseEnvironment(sharedEnvironment, emulated)).toThrow(
      /FIREBASE_AUTH_EMULATOR_HOST/,
    );
    expect(parseEnvironment(sharedEnvironment, { ...emulated, STAGE: 'local' }).STAGE).toBe(
      'local',
    );
  });
});
