import { describe, expect, it } from 'vitest';
import type { InboundMail } from './inbound-mail.ts';
import { machineBehind } from './spot-machines.ts';

const mailbox = 'unsubscribe@distro-nation.com';

/** A person's mail; override what gives a machine away. */
const judge = (changes: Partial<InboundMail> = {}, headers: Record<string, string> = {}) =>
  machineBehind(
    {
      id: 'mail-1',
      receivedAt: new Date('2026-11-01T09:00:00Z'),
      envelopeSender: 'ana@example.com',
      verdicts: {},
      from: ['ana@example.com'],
      subject: 'unsubscribe',
      headers: new Map(Object.entries(headers)),
      ...changes,
    },
    mailbox,
  );

describe('a machine is known by any one of its signs', () => {
  it.each([
    ['an empty envelope', { envelopeSender: '' }, {}],
    ['a mail server in the envelope', { envelopeSender: 'MAILER-DAEMON@mx.example.net' }, {}],
    ['a mail server as its sender', { from: ['postmaster@example.net'] }, {}],
    ['a report', {}, { 'content-type': 'multipart/report; report-type=delivery-status' }],
    ['a receipt', {}, { 'content-type': 'message/disposition-notification' }],
    ['the address that failed', {}, { 'x-failed-recipients': 'ola@distro-nation.com' }],
  ])('a bounce: %s', (_what, changes, headers) => {
    expect(judge(changes, headers)).toBe('bounce');
  });

  it.each([
    ['auto-submitted', 'auto-replied'],
    ['auto-submitted', ' Auto-Generated; x=1'],
    ['x-autoreply', 'yes'],
    ['x-autorespond', ''],
    ['x-auto-reply', '1'],
    ['precedence', 'auto_reply'],
  ])('an answer by itself: %s: %s', (name, value) => {
    expect(judge({}, { [name]: value })).toBe('auto_reply');
  });

  it.each([
    'Automatic reply: News',
    'Auto-Reply: News',
    'Automatische Antwort: News',
    'Abwesenheit: News',
    'Out of office',
    'Réponse automatique : News',
    'Respuesta automática: News',
  ])('an answer by itself: %s', (subject) => {
    expect(judge({ subject })).toBe('auto_reply');
  });

  it.each([
    ['list-id', '<friends.example.com>'],
    ['list-unsubscribe', '<mailto:leave@example.com>'],
    ['list-post', '<mailto:friends@example.com>'],
    ['precedence', 'bulk'],
    ['precedence', ' List '],
  ])('a mailing list: %s: %s', (name, value) => {
    expect(judge({}, { [name]: value })).toBe('mailing_list');
  });

  it('our own mailbox, in whatever case', () => {
    expect(judge({ from: ['Unsubscribe@Distro-Nation.com'] })).toBe('loop');
  });
});

it.each([
  ['nothing but words', {}],
  ['a program that says that a person wrote', { 'auto-submitted': 'no' }],
  ['a mail of some importance', { precedence: 'first-class' }],
  ['a mail in two forms', { 'content-type': 'multipart/alternative; boundary=report' }],
])('a person is behind %s', (_what, headers) => {
  expect(judge({}, headers)).toBeUndefined();
});

it.each(['unsubscribe me from your automatic replies', 'I am on vacation, stop'])(
  'a person is behind the words “%s”',
  (subject) => {
    expect(judge({ subject })).toBeUndefined();
  },
);
