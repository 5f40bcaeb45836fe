import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const code = readFileSync(new URL('../../terraform/site/route.js', import.meta.url), 'utf8');

type Query = Record<string, { value: string; multiValue?: { value: string }[] }>;

/** As CloudFront calls it. */
const route = (method: string, uri: string, querystring: Query = {}): unknown => {
  const event = { request: { method, uri, querystring } };
  return JSON.parse(String(runInNewContext(`${code}; JSON.stringify(handler(event))`, { event })));
};

describe('the site', () => {
  it.each([
    ['/unsubscribe', '/unsubscribe.html'],
    ['/preferences', '/preferences.html'],
    ['/report', '/report.html'],
    ['/', '/index.html'],
    ['/campaigns/01J9ABC', '/index.html'],
    ['/assets/index-9f2c.js', '/assets/index-9f2c.js'],
    ['/mark.svg', '/mark.svg'],
  ])('serves %s from %s', (address, file) => {
    expect(route('GET', address)).toMatchObject({ uri: file });
    expect(route('HEAD', address)).toMatchObject({ uri: file });
  });

  it.each([
    ['/unsubscribe', 'https://api.example.com/outreach/unsubscribe'],
    ['/report', 'https://api.example.com/financial/reports/download'],
  ])('hands what is posted to %s on to the API, with the token as it stands', (address, target) => {
    const query: Query = {
      data: { value: 'v1.Ab_-c' },
      topic: { value: 'a%20b', multiValue: [{ value: 'a%20b' }, { value: 'c' }] },
    };
    expect(route('POST', address, query)).toMatchObject({
      statusCode: 307,
      headers: {
        location: { value: `${target}?data=v1.Ab_-c&topic=a%20b&topic=c` },
        'cache-control': { value: 'no-store' },
      },
    });
  });

  it.each([
    ['POST', '/'],
    ['POST', '/preferences'],
    ['DELETE', '/unsubscribe'],
    ['PUT', '/assets/index.js'],
  ])('405 answers %s %s, which would only reach the bucket', (method, address) => {
    expect(route(method, address)).toMatchObject({ statusCode: 405 });
  });
});
