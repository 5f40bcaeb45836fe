/** The names under which the seeded resources and the product's environment meet. */
export const names = {
  awsRegion: 'us-east-1',
  firebaseProject: 'demo-distro-nation',
  staffDomain: 'distro-nation.com',
  mailDomain: 'mg.distro-nation.com',
  /** Ours, and the one of the API reference's examples. */
  sendingDomains: ['distro-nation.com', 'yourdomain.com'],
  mailTable: 'dn-local-mail',
  auditTable: 'dn-local-audit',
  guardTable: 'dn-local-guard',
  reportsBucket: 'distro-nation-reports',
  identityPool: 'us-east-1:6ae2de80-824a-43d4-aef7-b825ef284cf5',
  mailDataBucket: 'dn-local-mail-data',
  auditHeadsBucket: 'dn-local-audit-heads',
  contactSyncQueue: 'dn-local-contact-sync',
  campaignQueue: 'dn-local-campaigns',
  payoutQueue: 'dn-local-payouts',
  /** As serverless/params.yml has it for this stage. */
  unsubscribeMailbox: 'unsubscribe@distro-nation.com',
  supportMailbox: 'support@distro-nation.com',
  inboundMailTopic: 'dn-local-inbound-mail',
  sesEventsTopic: 'dn-local-ses-events',
  contactList: 'distro-nation',
  configurationSet: 'distro-nation-local',
  unsubscribeKey: 'alias/dn-unsubscribe',
  secret: 'payouts-mailer/mailgun-secrets',
  signingKeySecret: 'cloudfront-private-key',
} as const;
