const messageId = '0100019a3f2b7c4d-8e1f2a3b-4c5d-6e7f-8091-a2b3c4d5e6f7-000000';

const android =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36';

const headers = [
  { name: 'From', value: 'Distro Nation <news@distro-nation.com>' },
  { name: 'To', value: 'Maria Fernandez <maria.fernandez@musicians.example.com>' },
  { name: 'Subject', value: 'October at Distro Nation: new stores, faster payouts' },
  { name: 'MIME-Version', value: '1.0' },
  { name: 'Content-Type', value: 'multipart/alternative; boundary="----=_Part_918_2046.17619"' },
  {
    name: 'List-Unsubscribe',
    value: `<https://api.distro-nation.com/outreach/unsubscribe?data=${'kR7pXq2mVt9Zc4Bn'.repeat(12)}>`,
  },
  { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
];

const mail = {
  timestamp: '2026-11-01T09:15:00.123Z',
  source: 'news@distro-nation.com',
  sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/distro-nation.com',
  sendingAccountId: '123456789012',
  messageId,
  destination: ['maria.fernandez@musicians.example.com'],
  headersTruncated: false,
  headers,
  commonHeaders: {
    from: ['Distro Nation <news@distro-nation.com>'],
    to: ['Maria Fernandez <maria.fernandez@musicians.example.com>'],
    messageId,
    subject: 'October at Distro Nation: new stores, faster payouts',
  },
  tags: {
    'ses:operation': ['SendEmail'],
    'ses:configuration-set': ['distro-nation'],
    'ses:source-ip': ['198.51.100.24'],
    'ses:from-domain': ['distro-nation.com'],
    'ses:caller-identity': ['dn-prod-us-east-1-sendEmail'],
    'ses:outgoing-ip': ['198.51.100.24'],
    send_id: ['01KB2Q8Z4M6T0W3X5Y7Z9A1B3C'],
    delivery_id: ['x7Qk2LmN9pRs4TuV'],
    recipient: ['recipient_maria_fernandez_musicians_example_com'],
    tag_1: ['newsletter'],
    tag_2: ['october-2026'],
    variable_campaignId: ['october-newsletter'],
  },
};

const visit = { ipAddress: '203.0.113.142', userAgent: android };

const feedbackId = '0100019a3f2c1e8b-5d6e7f80-91a2-b3c4-d5e6-f708192a3b4c-000000';

const parts = {
  Send: {},
  Delivery: {
    processingTimeMillis: 1273,
    recipients: mail.destination,
    smtpResponse: '250 2.0.0 OK  1761988501 a1-20020a056a00 - gsmtp',
    reportingMTA: 'a8-31.smtp-out.amazonses.com',
  },
  DeliveryDelay: {
    delayType: 'MailboxFull',
    expirationTime: '2026-11-01T23:15:00.914Z',
    delayedRecipients: [
      {
        emailAddress: mail.destination[0],
        status: '4.2.2',
        diagnosticCode: 'smtp; 452 4.2.2 The recipient is over quota',
      },
    ],
  },
  Bounce: {
    feedbackId,
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [
      {
        emailAddress: mail.destination[0],
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      },
    ],
    reportingMTA: 'dsn; a8-31.smtp-out.amazonses.com',
  },
  Complaint: {
    feedbackId,
    complainedRecipients: [{ emailAddress: mail.destination[0] }],
    userAgent: 'Yahoo!-Mail-Feedback/2.0',
    complaintFeedbackType: 'abuse',
    arrivalDate: '2026-11-01T09:20:11.000Z',
  },
  Open: visit,
  Click: { ...visit, link: 'https://distro-nation.com/blog/october-2026', linkTags: null },
  Subscription: {
    contactList: 'distro-nation',
    source: 'UnsubscribeHeader',
    newTopicPreferences: {
      unsubscribeAll: false,
      topicSubscriptionStatus: [{ topicName: 'newsletter', subscriptionStatus: 'OptOut' }],
    },
    oldTopicPreferences: {
      unsubscribeAll: false,
      topicSubscriptionStatus: [{ topicName: 'newsletter', subscriptionStatus: 'OptIn' }],
    },
  },
};

export type SesSample = keyof typeof parts;

/** The text of an SNS message, in the full length in which SES publishes it. */
export const sesSample = (eventType: SesSample): string =>
  JSON.stringify({
    eventType,
    mail,
    [eventType.charAt(0).toLowerCase() + eventType.slice(1)]: {
      timestamp: '2026-11-01T09:15:07.456Z',
      ...parts[eventType],
    },
  });
