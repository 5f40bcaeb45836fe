import { describe, expect, it } from 'vitest';
import { sendEmail } from './send-email.ts';

const hello = { to: 'ana@example.com', subject: 'Hello', text: 'Hi' };

const problemsOf = (body: unknown) =>
  sendEmail.body
    .safeParse(body)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

const numbered = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`v${n}`, 'x']));

describe('the body of send-email', () => {
  it('takes one recipient or many, bare or with a name', () => {
    expect(problemsOf(hello)).toBeUndefined();
    expect(
      problemsOf({ ...hello, to: ['ana@example.com', 'Bob <bob@example.com>'] }),
    ).toBeUndefined();
  });

  it("takes the reference's example as it stands", () => {
    const example = {
      to: ['recipient@example.com'],
      subject: 'Welcome to Our Platform',
      html: '<h1>Welcome!</h1><p>Thank you for joining us.</p>',
      text: 'Welcome! Thank you for joining us.',
      from: 'noreply@yourdomain.com',
      tags: ['welcome', 'onboarding'],
      trackingSettings: { opens: true, clicks: true, unsubscribes: true },
    };
    expect(problemsOf(example)).toBeUndefined();
  });

  it("asks for a text or an html in the reference's words", () => {
    expect(problemsOf({ to: 'ana@example.com', subject: 'Hello' })).toEqual([
      ['html', 'Either text or html content is required'],
    ]);
  });

  it.each([
    [undefined, { opens: true, clicks: true, unsubscribes: true }],
    [{}, { opens: true, clicks: true, unsubscribes: true }],
    [{ clicks: false }, { opens: true, clicks: false, unsubscribes: true }],
  ])('takes tracking settings of %j to be %j', (trackingSettings, settings) => {
    expect(sendEmail.body.parse({ ...hello, trackingSettings })).toMatchObject({
      trackingSettings: settings,
    });
  });

  it('names every problem at once', () => {
    expect(problemsOf({ to: ['nobody'], subject: '', from: 'x' })).toEqual(
      expect.arrayContaining([
        ['subject', 'Subject is required'],
        ['from', 'from must be a valid email address'],
        ['html', 'Either text or html content is required'],
      ]),
    );
  });

  it.each([
    ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@example.com' }],
    ['a line break in a tag', { tags: ['a\nb'] }],
    ['a line break in the sender', { from: 'A\r\nB <ana@example.com>' }],
    ['a subject of 999 characters', { subject: 'a'.repeat(999) }],
    ['a variable that is no text', { customVariables: { amount: 12 } }],
    ['a variable named as our own', { customVariables: { send_id: 'other' } }],
    ['a variable name with a blank', { customVariables: { 'a b': 'x' } }],
    ['21 variables', { customVariables: numbered(21) }],
    ['a tag beyond ASCII', { tags: ['früh'] }],
    ['headers of its own', { headers: { 'List-Unsubscribe': '<https://evil.example>' } }],
    ['a misspelt setting, which would leave tracking on', { trackingSettings: { open: false } }],
    ['a setting that is no choice', { trackingSettings: { opens: null } }],
    ['nobody to send to', { to: [] }],
    ['1,001 recipients', { to: Array.from({ length: 1001 }, (_, n) => `user${n}@example.com`) }],
    ['an unknown topic', { topic: 'gossip' }],
  ])('refuses %s', (_what, change) => {
    expect(problemsOf({ ...hello, ...change })).toBeDefined();
  });
});
