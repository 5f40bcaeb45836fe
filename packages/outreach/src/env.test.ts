import { describe, expect, it, vi } from 'vitest';
import { environment } from './env.ts';

const usual = {
  STAGE: 'dev',
  FIREBASE_PROJECT_ID: 'project',
  MAIL_TABLE: 'mail',
  AUDIT_TABLE: 'audit',
  GUARD_TABLE: 'guard',
  SECRETS_MANAGER_SECRET_NAME: 'secret',
};

const hoursWith = (hours: string): number => {
  vi.unstubAllEnvs();
  const given = { ...usual, MAILGUN_WEBHOOK_MAX_AGE_HOURS: hours };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  try {
    return environment().MAILGUN_WEBHOOK_MAX_AGE_HOURS;
  } finally {
    vi.unstubAllEnvs();
  }
};

describe('the age of a webhook', () => {
  it('is longer than Mailgun repeats it, unless it is set otherwise', () => {
    expect(hoursWith('')).toBeGreaterThan(8);
    expect(hoursWith('24')).toBe(24);
  });

  it('ends before its token is forgotten, whichever clock is ahead', () => {
    expect(hoursWith('36')).toBe(36);
    expect(() => hoursWith('37')).toThrow('MAILGUN_WEBHOOK_MAX_AGE_HOURS');
  });
});
