import { describe, expect, it, vi } from 'vitest';
import { environment } from './env.ts';

const usual = {
  STAGE: 'dev',
  FIREBASE_PROJECT_ID: 'project',
  MAIL_TABLE: 'mail',
  AUDIT_TABLE: 'audit',
  GUARD_TABLE: 'guard',
  SECRETS_MANAGER_SECRET_NAME: 'secret',
  REPORT_LINK_BASE_URL: 'https://api.example.com/dev',
  REPORT_PAGE_URL: 'https://crm.example.com/report',
  REPORTS_BASE_URL: 'https://reports.example.com',
  REPORTS_BUCKET: 'reports',
  CLOUDFRONT_PRIVATE_KEY_SECRET: 'cloudfront-private-key',
  SUPPORT_MAILBOX: 'support@example.com',
};

const readWith = (changes: Record<string, string> = {}) => {
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({ ...usual, ...changes })) vi.stubEnv(name, value);
  try {
    return environment();
  } finally {
    vi.unstubAllEnvs();
  }
};

describe('the environment of finance', () => {
  it('signs by SHA256 and mails our own links, unless it says otherwise', () => {
    expect(readWith()).toMatchObject({
      CLOUDFRONT_HASH_ALGORITHM: 'SHA256',
      REPORT_LINKS: 'landing',
    });
    expect(readWith({ CLOUDFRONT_HASH_ALGORITHM: 'SHA1', REPORT_LINKS: 'direct' })).toMatchObject({
      CLOUDFRONT_HASH_ALGORITHM: 'SHA1',
      REPORT_LINKS: 'direct',
    });
  });

  it('takes other kinds of reports as JSON', () => {
    const kinds = [{ label: 'Label report', pattern: 'Labels/{year}{month}/{customId}.pdf' }];
    expect(readWith({ REPORT_PATTERNS: JSON.stringify(kinds) }).REPORT_PATTERNS).toEqual(kinds);
    expect(readWith({ REPORT_PATTERNS: '' }).REPORT_PATTERNS).toBeUndefined();
  });

  it.each([
    ['REPORTS_BASE_URL', 'http://reports.example.com', 'must be https'],
    ['REPORT_LINK_BASE_URL', 'http://api.example.com', 'must be https'],
    ['REPORT_PATTERNS', '{', 'must be JSON'],
    ['REPORT_PATTERNS', '[]', 'REPORT_PATTERNS'],
    ['REPORT_PATTERNS', '[{"label":"All","pattern":"all.zip"}]', 'must contain {customId}'],
  ])('refuses %s=%s', (name, value, problem) => {
    expect(() => readWith({ [name]: value })).toThrow(problem);
  });
});
