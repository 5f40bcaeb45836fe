import { describe, expect, it } from 'vitest';
import { leaksIn } from './leaks.ts';

const line = (fields: object): string =>
  JSON.stringify({ level: 'INFO', message: 'request served', ...fields });

const token = 'AQ'.repeat(50);

describe('a log of functions', () => {
  it.each([
    ['address', line({ error: { message: 'No ana+news@mail.example.com here' } })],
    ['address', 'Error: ana@example.com'],
    ['token', line({ url: `https://api.example.com/outreach/unsubscribe?data=${token}` })],
    ['token', line({ token })],
    ['bearer', line({ headers: { Authorization: 'Bearer eyJhbGciOiJSUzI1NiIsImtpZCI' } })],
    ['key of Mailgun', line({ key: `key-${'0f'.repeat(16)}` })],
    ['signature', line({ url: 'https://reports.example.com/a?Signature=Ab3dEf6hIj9lMn2pQr5tUv' })],
  ])('is told by its %s', (what, log) => {
    expect(leaksIn(`${line({ status: 200 })}\n${log}`)).toEqual(
      expect.arrayContaining([expect.stringContaining(`${what} `)]),
    );
  });

  it.each([
    ['ids and times', line({ requestId: crypto.randomUUID(), durationMs: 3, sendId: '01J9ABC' })],
    ['a masked address', line({ error: { message: 'No [address] here' } })],
    [
      'a stack',
      'at x (node_modules/.pnpm/@aws-sdk+client-s3@3.950.0/node_modules/@smithy/core.mjs)',
    ],
    ['a hash', line({ subject: 'a1'.repeat(32) })],
    ['a call that the gateway tells of', 'GET /dev/contacts/ana@example.com (λ: contacts)'],
  ])('may hold %s', (_what, log) => {
    expect(leaksIn(log)).toEqual([]);
  });
});
