import { accountId } from './emulators/aws-account.ts';
import { names } from './names.ts';
import type { Ports } from './ports.ts';

export type Provider = 'mailgun' | 'ses';

export interface ProviderChoice {
  provider: Provider;
  /** Whether SES replaces our List-Unsubscribe headers by its own. */
  listManagement: boolean;
}

export type Environment = Record<string, string>;

export const urlsOf = (ports: Ports) => {
  const cloud = `http://localhost:${ports.cloud}`;
  return {
    crm: `http://localhost:${ports.crm}`,
    api: `http://localhost:${ports.api}/dev`,
    lambda: `http://localhost:${ports.lambda}`,
    dynamodb: `http://localhost:${ports.dynamodb}`,
    auth: `http://localhost:${ports.auth}`,
    queues: `http://localhost:${ports.queues}`,
    edge: `http://localhost:${ports.edge}`,
    mailbox: cloud,
    docs: `${cloud}/docs`,
    operations: `${cloud}/operations`,
    control: `${cloud}/control`,
    kms: `${cloud}/aws/kms`,
    secretsManager: `${cloud}/aws/secretsmanager`,
    ses: `${cloud}/aws/sesv2`,
    // By number, since the SDK then puts a bucket's name in the path and not before the host's.
    s3: `http://127.0.0.1:${ports.cloud}/aws/s3`,
    cognitoIdentity: `${cloud}/aws/cognito-identity`,
    mailgun: `${cloud}/mailgun`,
    writingHelp: `${cloud}/writing-help/v1`,
    youtube: `${cloud}/youtube`,
  };
};

export type Urls = Readonly<ReturnType<typeof urlsOf>>;

export const queueUrl = (urls: Urls, queue: string): string =>
  `${urls.queues}/${accountId}/${queue}`;

/** Settings for an SDK client of our own. */
export const awsClient = (endpoint: string) => ({
  endpoint,
  region: names.awsRegion,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** What sends an unmodified AWS SDK to the emulators. */
const awsEnvironment = (urls: Urls): Environment => ({
  AWS_REGION: names.awsRegion,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  // What AWS answers within a second and a half, a busy machine may not, nor at the third attempt.
  AWS_MAX_ATTEMPTS: '8',
  AWS_ENDPOINT_URL_DYNAMODB: urls.dynamodb,
  AWS_ENDPOINT_URL_SQS: urls.queues,
  AWS_ENDPOINT_URL_SNS: urls.queues,
  AWS_ENDPOINT_URL_KMS: urls.kms,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: urls.secretsManager,
  AWS_ENDPOINT_URL_SESV2: urls.ses,
  AWS_ENDPOINT_URL_S3: urls.s3,
  AWS_ENDPOINT_URL_LAMBDA: urls.lambda,
});

/** What the functions read. */
export const apiEnvironment = (
  urls: Urls,
  choice: ProviderChoice & { sesCallsPerSecond: number },
): Environment => ({
  ...awsEnvironment(urls),
  EMAIL_PROVIDER: choice.provider,
  SES_LIST_MANAGEMENT: choice.listManagement ? 'on' : 'off',
  SES_CONTACT_LIST_NAME: names.contactList,
  // Two workers share what SES allows, with a little to spare.
  CONTACT_SYNC_PER_SECOND: String(choice.sesCallsPerSecond * 0.45),
  CONTACT_LIST_PER_SECOND: String(choice.sesCallsPerSecond),
  SES_CONFIGURATION_SET: names.configurationSet,
  MAILGUN_DOMAIN: names.mailDomain,
  MAILGUN_API_URL: urls.mailgun,
  WRITING_HELP_URL: urls.writingHelp,
  WRITING_HELP_MODEL: 'local-writer',
  GOOGLE_OAUTH_URL: `${urls.youtube}/token`,
  SECRETS_MANAGER_SECRET_NAME: names.secret,
  UNSUBSCRIBE_KMS_KEY_ID: names.unsubscribeKey,
  UNSUBSCRIBE_BASE_URL: urls.api,
  UNSUBSCRIBE_CONFIRMATION_URL: `${urls.crm}/unsubscribe`,
  REPORT_LINK_BASE_URL: urls.api,
  REPORT_PAGE_URL: `${urls.crm}/report`,
  REPORTS_BUCKET: names.reportsBucket,
  CLOUDFRONT_PRIVATE_KEY_SECRET: names.signingKeySecret,
  SUPPORT_MAILBOX: names.supportMailbox,
  REPORTS_BASE_URL: urls.edge,
  FIREBASE_PROJECT_ID: names.firebaseProject,
  FIREBASE_AUTH_EMULATOR_HOST: new URL(urls.auth).host,
  CORS_ALLOWED_ORIGINS: urls.crm,
  MAIL_TABLE: names.mailTable,
  AUDIT_TABLE: names.auditTable,
  GUARD_TABLE: names.guardTable,
  AUDIT_HEADS_BUCKET: names.auditHeadsBucket,
  MAIL_DATA_BUCKET: names.mailDataBucket,
  CONTACT_SYNC_QUEUE_URL: queueUrl(urls, names.contactSyncQueue),
  CAMPAIGN_QUEUE_URL: queueUrl(urls, names.campaignQueue),
  PAYOUT_QUEUE_URL: queueUrl(urls, names.payoutQueue),
});

/** What the CRM's build reads. */
export const crmEnvironment = (urls: Urls): Environment => ({
  REACT_APP_API_BASE_URL: urls.api,
  REACT_APP_REPORTS_URL: urls.edge,
  REACT_APP_S3_BUCKET: names.reportsBucket,
  REACT_APP_S3_REGION: names.awsRegion,
  REACT_APP_S3_IDENTITY_POOL_ID: names.identityPool,
  REACT_APP_S3_ENDPOINT: urls.s3,
  REACT_APP_COGNITO_IDENTITY_ENDPOINT: urls.cognitoIdentity,
  REACT_APP_FIREBASE_AUTH_EMULATOR: urls.auth,
  REACT_APP_FIREBASE_PROJECT_ID: names.firebaseProject,
  REACT_APP_API_KEY: names.apiKey,
  REACT_APP_YOUTUBE_API_URL: `${urls.youtube}/v3`,
  REACT_APP_MAILBOX_URL: urls.mailbox,
});

const machineVariables = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'JAVA_HOME'];

/** A developer's own AWS profile or Firebase project must not leak into the local cloud. */
export const machineEnvironment = (source: NodeJS.ProcessEnv = process.env): Environment =>
  Object.fromEntries(
    machineVariables.flatMap((name) => {
      const value = source[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
