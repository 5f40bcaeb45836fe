import type { Endpoints, InputOf } from '@distronation/contracts';

type Examples = { readonly [K in keyof Endpoints]?: InputOf<Endpoints[K]> };

const tracking = { opens: true, clicks: true, unsubscribes: true };
const template = 'postman-example';
const html = '<h1>Welcome, {{user_name}}!</h1>';
const link = { data: '{{UNSUBSCRIBE_TOKEN}}' };
// Of links that only a payout mail brings: set them to try the routes out.
const reportLink = { data: '{{REPORT_TOKEN}}' };
const reportLinkId = 'pQ7hZ2xV9nB4kL1mT8sW3a';
// Of a run that only a colleague's upload brings.
const payoutRunId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const statement = {
  subject: 'Your statement for August 2026',
  html: '<p>Your statement is ready. Payment leaves on the 28th.</p>',
  greeting: 'Hello,',
  month: '8',
  year: '2026',
  currency: 'USD',
};
const payoutRow = {
  email: '{{TEST_EMAIL}}',
  name: 'John Doe',
  customId: 'DN-1001',
  values: [
    { label: 'YouTube', amount: '1,204.50' },
    { label: 'Streaming', amount: '318.07' },
  ],
  statedTotal: '1,522.57',
};
// Of a colleague who was invited before.
const staffUid = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const oneClick = { query: link, body: { 'List-Unsubscribe': 'One-Click' as const } };

/** A request that succeeds, for each endpoint that needs to be told anything. Names in double
 *  braces are variables of the environment; those with a dollar sign are Postman's own. */
export const examples: Examples = {
  sendEmail: {
    headers: { 'idempotency-key': '{{$guid}}' },
    body: {
      to: ['{{TEST_EMAIL}}'],
      subject: 'Welcome to Our Platform',
      html: '<h1>Welcome!</h1><p>Thank you for joining us.</p>',
      text: 'Welcome! Thank you for joining us.',
      tags: ['welcome', 'onboarding'],
      trackingSettings: tracking,
    },
  },
  sendTemplateEmail: {
    headers: { 'idempotency-key': '{{$guid}}' },
    body: {
      to: ['{{TEST_EMAIL}}'],
      template: '{{TEST_TEMPLATE}}',
      subject: 'Welcome',
      templateVariables: {
        user_name: 'John Doe',
        company_name: 'Acme Corp',
        activation_link: 'https://yourapp.com/activate/abc123',
      },
      tags: ['template', 'welcome'],
      trackingSettings: tracking,
    },
  },
  sendMail: {
    headers: { 'idempotency-key': '{{$guid}}' },
    body: {
      to: ['{{TEST_EMAIL}}'],
      subject: 'Your statement for August 2026',
      html: '<p>Your statement is ready.</p>',
      text: 'Your statement is ready.',
      from: 'payouts@distro-nation.com',
      campaign: { name: 'Payouts of August 2026', type: 'financial' },
      attachReporting: true,
      customIds: ['DN-1001'],
      month: '8',
      year: '2026',
    },
  },
  listTemplates: { query: { limit: 10 } },
  createTemplate: { body: { name: template, subject: 'Welcome', html } },
  readTemplate: { params: { name: template }, query: {} },
  addTemplateVersion: { params: { name: template }, body: { version: 'v2', html } },
  changeTemplate: { params: { name: template }, body: { description: 'For those who are new' } },
  restoreTemplateVersion: { params: { name: template, version: 'v1' }, body: { as: 'v3' } },
  previewTemplate: {
    params: { name: template },
    body: { templateVariables: { user_name: 'John Doe' } },
  },
  previewTemplateContent: {
    body: { html, subject: 'Welcome', templateVariables: { user_name: 'John Doe' } },
  },
  readWritingHelp: {},
  suggestWriting: { body: { kind: 'subjects', prompt: 'New songs are out this week' } },
  deleteTemplate: { params: { name: template } },
  spendYouTubeQuota: { body: { calls: ['channels'] } },
  campaignStats: {
    query: {
      startDate: '2023-10-01T00:00:00Z',
      endDate: '2023-10-31T23:59:59Z',
      interval: 'day',
      limit: 100,
    },
  },
  trackingData: {
    query: { recipientEmail: '{{TEST_EMAIL}}', eventType: 'opened', limit: 50 },
  },
  deliveryGaps: {},
  mailActivity: {
    query: { startDate: '2023-10-01T00:00:00Z', endDate: '2023-10-31T00:00:00Z' },
  },
  webhook: {
    body: {
      signature: {
        timestamp: '{{WEBHOOK_TIMESTAMP}}',
        token: '{{WEBHOOK_TOKEN}}',
        signature: '{{WEBHOOK_SIGNATURE}}',
      },
      'event-data': {
        event: 'delivered',
        timestamp: 1_698_156_045.123,
        id: '{{$guid}}',
        message: { headers: { 'message-id': '20231024.1234567890.abcdef@mg.yourdomain.com' } },
        recipient: '{{TEST_EMAIL}}',
        tags: ['welcome', 'onboarding'],
      },
    },
  },
  outreachUnsubscribePage: { query: link },
  outreachUnsubscribe: oneClick,
  financialUnsubscribePage: { query: link },
  financialUnsubscribe: oneClick,
  openReportPage: { query: reportLink },
  downloadReport: { query: reportLink },
  readReportLink: { query: reportLink },
  listUncollectedReports: { query: { month: '8', year: '2026', limit: 50 } },
  listDownloadsOf: { query: { email: 'ana@example.com' } },
  readReportReceipts: { params: { id: reportLinkId } },
  revokeReportLink: {
    params: { id: reportLinkId },
    body: { reason: 'Mailed to the wrong partner' },
  },
  reissueReportLink: { params: { id: reportLinkId }, body: {} },
  recordReportDownload: { body: { key: 'Exports/2026/08/DN-1001/DN-1001.zip', as: 'file' } },
  createPayoutRun: {
    body: {
      ...statement,
      name: 'Payouts of August 2026',
      statedTotal: '1,522.57',
      rows: [payoutRow],
    },
  },
  previewPayoutMail: { body: { ...statement, row: payoutRow } },
  listPayoutRuns: { query: { limit: 10 } },
  readPayoutRun: { params: { id: payoutRunId } },
  listPayoutRows: { params: { id: payoutRunId }, query: { limit: 50, offset: 0 } },
  readPayoutMail: { params: { id: payoutRunId, number: '1' } },
  checkPayoutRun: { params: { id: payoutRunId } },
  approvePayoutRun: { params: { id: payoutRunId }, body: { fingerprint: '0'.repeat(64) } },
  discardPayoutRun: { params: { id: payoutRunId } },
  addContact: {
    body: { email: '{{TEST_EMAIL}}', topics: ['newsletter'], reason: 'Asked for it by telephone' },
  },
  readPreferences: { query: link },
  changePreferences: { query: link, body: { topics: { newsletter: false } } },
  listUndecidedMails: { query: { limit: 10 } },
  decideUndecidedMail: { params: { id: '{{$guid}}' }, body: { decision: 'dismiss' } },
  listContacts: { query: { limit: 10 } },
  createContact: {
    body: {
      email: '{{TEST_EMAIL}}',
      name: 'Ana Example',
      customIds: ['DN-0001'],
      tags: ['label'],
      fields: { Country: 'Norway' },
    },
  },
  importContacts: {
    body: {
      file: 'partners.csv',
      rows: [{ email: '{{TEST_EMAIL}}', name: 'Ana Example', customIds: ['DN-0001'] }],
    },
  },
  readContact: { params: { email: '{{TEST_EMAIL}}' } },
  changeContact: {
    params: { email: '{{TEST_EMAIL}}' },
    body: { ifVersion: 1, tags: ['label', 'Norway'] },
  },
  deleteContact: { params: { email: '{{TEST_EMAIL}}' } },
  searchContacts: { query: { text: 'ana', status: 'mailable', limit: 10, facets: 'true' } },
  listSegments: {},
  createSegment: {
    body: { name: 'Labels with a newsletter', filter: { tag: 'label', status: 'mailable' } },
  },
  deleteSegment: { params: { id: '5f6c2a9e1b7d0358' } },
  listSegment: { params: { id: '5f6c2a9e1b7d0358' }, query: { limit: 10 } },
  consentHistory: { query: { email: '{{TEST_EMAIL}}', verify: 'true' } },
  readAudit: { query: { subject: '{{TEST_EMAIL}}', verify: 'true' } },
  inviteStaff: {
    body: { email: '{{TEST_EMAIL}}', name: 'Ana Example', role: 'viewer' },
  },
  changeStaff: { params: { uid: staffUid }, body: { role: 'finance' } },
  inviteStaffAgain: { params: { uid: staffUid } },
  changeOwnName: { body: { name: 'Ana Example' } },
};
