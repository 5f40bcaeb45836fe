import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policy } from './content-security-policy.ts';

const env = {
  REACT_APP_API_BASE_URL: 'https://api.example.com/dev',
  REACT_APP_REPORTS_URL: 'https://reports.example.com',
  REACT_APP_S3_BUCKET: 'reports',
  REACT_APP_S3_REGION: 'us-east-1',
};

const pages = ['index.html', 'unsubscribe.html', 'preferences.html', 'report.html'];

const directives = (page: string): Record<string, string> =>
  Object.fromEntries(
    policy(page, env)
      .split('; ')
      .map((directive) => directive.split(/ (.*)/).slice(0, 2)),
  );

describe.each(pages)('the policy of %s', (page) => {
  it('runs scripts of our own files and no others, and nothing that is not named', () => {
    expect(directives(page)['script-src']).toBe("'self'");
    expect(directives(page)['default-src']).toBe("'none'");
    expect(policy(page, env)).not.toMatch(/unsafe|\*|http:/);
  });

  it('suits its page, which holds no script and no style in itself', () => {
    const html = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son[a-z]+=|\sstyle=/i);
  });
});

it('public pages talk to the API alone', () => {
  expect(directives('unsubscribe.html')['connect-src']).toBe('https://api.example.com');
});
