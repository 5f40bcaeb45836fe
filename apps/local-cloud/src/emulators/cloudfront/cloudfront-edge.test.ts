import { describe, expect, it } from 'vitest';
import { endsAt, seconds, startEdge } from './testing/edge-harness.ts';

const path = 'Exports/2026/08/DN-1/DN%201%2B.zip';

const setup = async () => {
  const edge = await startEdge();
  await edge.put('Exports/2026/08/DN-1/DN 1+.zip', 'the whole report', {
    ContentType: 'application/zip',
    ContentDisposition: 'attachment; filename="report.zip"',
  });
  return edge;
};

/** Status, code and sentence of a refusal. */
const refusal = async (url: string) => {
  const answer = await fetch(url);
  const text = await answer.text();
  const [, code, message] = /<Code>(.*)<\/Code><Message>(.*)<\/Message>/.exec(text) ?? [];
  return [answer.status, code, message];
};

const denied = [403, 'AccessDenied', 'Access denied'];

describe('a signed address', () => {
  it.each([
    ['SHA256', 'KNEW'],
    ['SHA1', 'KNEW'],
    ['SHA256', 'KOLD'],
  ] as const)('serves its file: %s by %s', async (algorithm, id) => {
    const { signed } = await setup();
    const answer = await fetch(signed(path, { id, algorithm }));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="report.zip"',
      'content-length': '16',
      'accept-ranges': 'bytes',
    });
    expect(await answer.text()).toBe('the whole report');
  });

  it('serves HEAD, a range, and 304 to whoever has it already', async () => {
    const { signed } = await setup();
    const url = signed(path);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      '16',
      '',
    ]);
    const part = await fetch(url, { headers: { range: 'bytes=4-8' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 4-8/16',
      'whole',
    ]);
    expect((await fetch(url, { headers: { range: 'bytes=99-' } })).status).toBe(416);
    const etag = head.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('works until its last second, and not in the next', async () => {
    const { signed, clock } = await setup();
    const url = signed(path);
    clock.now = endsAt - 1;
    expect((await fetch(url)).status).toBe(200);
    clock.now = endsAt;
    expect(await refusal(url)).toEqual(denied);
    expect((await fetch(url, { headers: { range: 'bytes=0-1' } })).status).toBe(403);
  });

  it.each([
    ['another file', (url: string) => url.replace('DN-1', 'DN-2')],
    ['another spelling of its path', (url: string) => url.replace('DN%201', 'DN%20%31')],
    [
      'a longer life',
      (url: string) => url.replace(`Expires=${seconds(endsAt)}`, `Expires=${seconds(endsAt) + 1}`),
    ],
    ['a parameter more', (url: string) => `${url}&response-content-type=text%2Fhtml`],
    ['a second end', (url: string) => `${url}&Expires=${seconds(endsAt)}`],
    ['a second signature', (url: string) => url.replace('Signature=', 'Signature=x&Signature=')],
    ['a second key', (url: string) => `${url}&Key-Pair-Id=KNEW`],
    ['another signature', (url: string) => url.replace(/Signature=..../, 'Signature=AAAA')],
    ['no signature', (url: string) => url.replace(/Signature=[^&]*&?/, '')],
    ['no end', (url: string) => url.replace(/Expires=\d+&/, '')],
    ['the other hash', (url: string) => url.replace('Hash-Algorithm=SHA256', '')],
    ['an unknown hash', (url: string) => url.replace('SHA256', 'MD5')],
    ['the id of the other key', (url: string) => url.replace('KNEW', 'KOLD')],
  ])('is worth nothing with %s', async (_what, change) => {
    const { signed } = await setup();
    const url = signed(path);
    expect(change(url)).not.toBe(url);
    expect(await refusal(change(url))).toEqual(denied);
  });

  it('is refused in words of its own for a key that is missing or unknown', async () => {
    const { signed, url } = await setup();
    const missing = 'Missing Key-Pair-Id query parameter or cookie value';
    expect(await refusal(`${url}/${path}`)).toEqual([403, 'MissingKey', missing]);
    expect(await refusal(signed(path, { id: 'KELSEWHERE' }))).toEqual([
      403,
      'InvalidKey',
      'Unknown Key',
    ]);
    expect(await refusal(signed(path).replace(/Expires=\d+/, 'Expires=1797586207000'))).toEqual([
      403,
      'MalformedPolicy',
      'Malformed Policy',
    ]);
  });

  it('does not tell that there is no such file, and changes none', async () => {
    const { signed } = await setup();
    expect(await refusal(signed('Exports/2026/08/DN-9/DN-9.zip'))).toEqual(denied);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await fetch(signed(path), { method })).status).toBe(403);
    }
  });
});

describe('an address with a policy of its own', () => {
  const policyOf = (resource: string | undefined, condition: object = {}) =>
    JSON.stringify({
      Statement: [
        {
          Resource: resource,
          Condition: { DateLessThan: { 'AWS:EpochTime': seconds(endsAt) }, ...condition },
        },
      ],
    });

  it.each([
    ['Exports/2026/08/*', {}, 200],
    ['Exports/2026/??/DN-1/*.zip', {}, 200],
    ['Distro/*', {}, 403],
    ['Exports/2026/08/*', { IpAddress: { 'AWS:SourceIp': '127.0.0.0/8' } }, 200],
    ['Exports/2026/08/*', { IpAddress: { 'AWS:SourceIp': '192.0.2.7' } }, 403],
    ['Exports/2026/08/*', { DateGreaterThan: { 'AWS:EpochTime': seconds(endsAt) - 60 } }, 403],
  ])('for %s with %j answers %i', async (pattern, condition, status) => {
    const { withPolicy, url } = await setup();
    const answer = await fetch(withPolicy(path, policyOf(`${url}/${pattern}`, condition)));
    expect(answer.status).toBe(status);
  });

  it('may be a canned one with its signature, in which a star would then stand for any file', async () => {
    const { put, signed } = await setup();
    await put('Exports/2026/08/DN-2/DN-2.zip');
    const canned = new URL(signed('Exports/*', { algorithm: 'SHA1' }));
    const policy = `{"Statement":[{"Resource":"${canned.origin}${canned.pathname}","Condition":{"DateLessThan":{"AWS:EpochTime":${seconds(endsAt)}}}}]}`;
    const query = canned.search.replace(
      /Expires=\d+/,
      `Policy=${Buffer.from(policy).toString('base64').replaceAll('=', '_')}`,
    );
    const other = `${canned.origin}/Exports/2026/08/DN-2/DN-2.zip${query.replaceAll('+', '-').replaceAll('/', '~')}`;
    expect((await fetch(other)).status).toBe(200);
  });

  it('is for every file if it names none, which is why ours are canned', async () => {
    const { withPolicy } = await setup();
    expect((await fetch(withPolicy(path, policyOf(undefined)))).status).toBe(200);
  });

  it.each([
    '',
    'no JSON',
    '{}',
    '{"Statement":[]}',
    policyOf('*').replace('DateLessThan', 'Until'),
  ])('is malformed as %j', async (policy) => {
    const { withPolicy } = await setup();
    const [status, code] = await refusal(withPolicy(path, policy));
    expect([status, code]).toEqual([403, 'MalformedPolicy']);
  });
});
