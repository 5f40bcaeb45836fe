const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';

const messageId = '20261101091500.8f3b1c5d7e9a2b40@mg.distro-nation.com';

/** What every event has; our own sends add the one variable and up to ten tags. */
const common = {
  account: { id: '5f1e2d3c4b5a69788796a5b4' },
  domain: { name: 'mg.distro-nation.com' },
  'log-level': 'info',
  recipient: 'maria.fernandez@musicians.example.com',
  'recipient-domain': 'musicians.example.com',
  'recipient-provider': 'Gmail',
  tags: ['newsletter', 'october-2026'],
  campaigns: [],
  'user-variables': { campaignId: 'october-newsletter', send_id: '01KB2Q8Z4M6T0W3X5Y7Z9A1B3C' },
};

const sending = {
  envelope: {
    sender: 'bounce+8c1f3e.a7b2-maria.fernandez=musicians.example.com@mg.distro-nation.com',
    'sending-ip': '198.51.100.24',
    targets: 'maria.fernandez@musicians.example.com',
    transport: 'smtp',
  },
  flags: {
    'is-authenticated': true,
    'is-routed': false,
    'is-system-test': false,
    'is-test-mode': false,
  },
  message: {
    attachments: [],
    headers: {
      from: 'Distro Nation <news@distro-nation.com>',
      'message-id': messageId,
      subject: 'October at Distro Nation: new stores, faster payouts',
      to: 'Maria Fernandez <maria.fernandez@musicians.example.com>',
    },
    size: 48213,
  },
  'primary-dkim': 'pic._domainkey.mg.distro-nation.com',
  storage: {
    env: 'production',
    key: 'BAABAgUxY2Y0ZDE5YTdlM2I1YzhkMGYyYTRiNmM4ZDBlMmY0YTZiOGMwZGEx',
    region: 'us-east4',
    url: 'https://storage-us-east4.api.mailgun.net/v3/domains/mg.distro-nation.com/messages/BAABAgUxY2Y0ZDE5YTdlM2I1YzhkMGYyYTRiNmM4ZDBlMmY0YTZiOGMwZGEx',
  },
};

const visit = {
  'client-info': {
    'client-name': 'Mobile Safari',
    'client-os': 'iOS',
    'client-type': 'mobile browser',
    'device-type': 'mobile',
    'user-agent': iPhone,
    bot: '',
  },
  geolocation: {
    city: 'San Francisco',
    country: 'US',
    region: 'CA',
    timezone: 'America/Los_Angeles',
  },
  ip: '203.0.113.142',
  message: { headers: { 'message-id': messageId } },
};

const status = (code: number, message: string) => ({
  'delivery-status': {
    'attempt-no': 1,
    'bounce-type': 'hard',
    'certificate-verified': true,
    code,
    description: '',
    'enhanced-code': '5.1.1',
    'first-delivery-attempt-seconds': 0.214,
    message,
    'mx-host': 'gmail-smtp-in.l.google.com',
    'session-seconds': 1.437,
    tls: true,
    utf8: true,
  },
});

const noSuchUser =
  "5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser a1-20020a056a00 - gsmtp";

const details = {
  accepted: { ...sending, method: 'HTTP' },
  delivered: { ...sending, ...status(250, 'OK') },
  opened: visit,
  clicked: {
    ...visit,
    url: 'https://distro-nation.com/blog/october-2026?utm_source=newsletter&utm_medium=email&utm_campaign=october-newsletter',
  },
  bounced: {
    event: 'failed',
    severity: 'permanent',
    reason: 'bounce',
    ...sending,
    ...status(550, noSuchUser),
  },
  deferred: {
    event: 'failed',
    severity: 'temporary',
    reason: 'generic',
    ...sending,
    ...status(452, noSuchUser.replace('5.1.1', '4.2.2')),
  },
  complained: sending,
  unsubscribed: visit,
};

export type MailgunSample = keyof typeof details;

/** `event-data` in the full length in which Mailgun's webhooks bring it. Seconds are counted from
 *  2026-11-01T09:15:00Z. */
export const mailgunSample = (kind: MailgunSample, seconds = 0, changes: object = {}) => ({
  ...common,
  event: kind,
  id: `CPgfbmQMTCKtHW6uIWtu${kind.slice(0, 2)}`,
  timestamp: Date.UTC(2026, 10, 1, 9, 15) / 1000 + seconds + 0.123,
  ...details[kind],
  ...changes,
});
