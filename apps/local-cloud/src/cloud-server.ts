import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { serve } from '@hono/node-server';
import type { FauxqsServer } from 'fauxqs';
import { Hono } from 'hono';
import { controlRoutes } from './control/control-routes.ts';
import { createFaults, type Faults } from './control/faults.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import { cloudfrontEdge } from './emulators/cloudfront/cloudfront-edge.ts';
import { activeAccounts } from './emulators/cognito-identity/active-accounts.ts';
import { cognitoIdentityEmulator } from './emulators/cognito-identity/cognito-identity-emulator.ts';
import { carryAccountMails } from './emulators/firebase/account-mails.ts';
import { kmsEmulator } from './emulators/kms/kms-emulator.ts';
import { mailgunFake } from './emulators/mailgun/mailgun-fake.ts';
import { s3Emulator } from './emulators/s3/s3-emulator.ts';
import { secretsManagerEmulator } from './emulators/secrets-manager/secrets-manager-emulator.ts';
import { sesInbound } from './emulators/ses/inbound.ts';
import { sesEmulator } from './emulators/ses/ses-emulator.ts';
import { chatCompletionsFake } from './emulators/writing-help/chat-completions-fake.ts';
import { youTubeFake } from './emulators/youtube/youtube-fake.ts';
import { awsClient } from './environment.ts';
import type { Mailbox } from './mailbox/mail.ts';
import { mailboxRoutes } from './mailbox/mailbox-routes.ts';
import { openMailbox } from './mailbox/mailbox.ts';
import { noReports } from './mailbox/no-reports.ts';
import { names } from './names.ts';
import { operationsRoutes } from './operations/operations-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { createPeople, switchOf } from './people/people.ts';
import type { Site } from './processes/site.ts';
import { reportReaders, s3Credentials } from './report-access.ts';
import { configurationSets } from './seed/configuration-sets.ts';
import { createBuckets } from './seed/create-buckets.ts';
import { createContactList } from './seed/create-contact-list.ts';
import { createTemplates } from './seed/create-templates.ts';
import { localSecrets } from './seed/local-secrets.ts';
import { putReports } from './seed/put-reports.ts';
import { putSecrets } from './seed/put-secrets.ts';
import { keyGroupOf, localSigningKeys } from './seed/signing-keys.ts';
import { systemTimers } from './timers.ts';

interface CloudServerOptions {
  queues: FauxqsServer;
  /** Served under `/control/schedules`. */
  schedules: Hono;
  retryDelaysSeconds: readonly number[] | undefined;
}

/** One server for all that we emulate ourselves and for the mailbox page. Resolves when seeded. */
export const startCloudServer = async (site: Site, options: CloudServerOptions): Promise<void> => {
  const { lifecycle, ports, urls } = site;
  const secrets = localSecrets(site.stateDir);
  const signingKeys = localSigningKeys(site.stateDir);
  const s3 = new S3Client(awsClient(urls.s3));
  const { app, rest } = cloudApp(site, secrets, options);
  lifecycle.onStop(rest);
  lifecycle.onStop(await listen(app, ports.cloud));
  const keyGroup = keyGroupOf(signingKeys);
  const edge = cloudfrontEdge({ s3, bucket: names.reportsBucket, keyGroup });
  lifecycle.onStop(await listen(edge, ports.edge));
  // Contact-list calls are held to one a second, as on AWS.
  const ses = new SESv2Client({ ...awsClient(urls.ses), maxAttempts: 10 });
  await Promise.all([
    putSecrets(new SecretsManagerClient(awsClient(urls.secretsManager)), secrets, signingKeys),
    createContactList(ses),
    createBuckets(s3, urls.crm).then(() => putReports(s3)),
    createTemplates(urls.mailgun, secrets.MAILGUN_API_KEY),
  ]);
};

/** S3, and the identity pool by which the CRM's pages come to it. */
const filesAndTheirReaders = ({ stateDir, urls }: Site, faults: Faults) => {
  const cognitoIdentity = cognitoIdentityEmulator({
    faults,
    identityPoolId: names.identityPool,
    rules: reportReaders,
    projectId: names.firebaseProject,
    isActive: activeAccounts(urls.auth, names.firebaseProject),
  });
  const s3 = s3Emulator({
    faults,
    dir: join(stateDir, 'emulators', 's3'),
    mount: '/aws/s3',
    credentials: s3Credentials(cognitoIdentity.sessions),
  });
  return { cognitoIdentity, s3 };
};

const accountMailsTo = (mailbox: Mailbox, urls: Site['urls']) =>
  carryAccountMails({
    authUrl: urls.auth,
    projectId: names.firebaseProject,
    linkUrl: `${urls.crm}/account-link`,
    mailbox,
    timers: systemTimers,
  });

/** What keeps nothing: the model that helps with writing, and YouTube. */
const webServices = (
  secrets: ReturnType<typeof localSecrets>,
  urls: Site['urls'],
  faults: Faults,
): Hono => {
  const client = {
    clientId: secrets.YOUTUBE_CLIENT_ID,
    clientSecret: secrets.YOUTUBE_CLIENT_SECRET,
    refreshToken: secrets.YOUTUBE_REFRESH_TOKEN,
  };
  return new Hono()
    .route('/writing-help', chatCompletionsFake({ faults, apiKey: secrets.WRITING_HELP_API_KEY }))
    .route('/youtube', youTubeFake({ faults, client, origin: urls.crm, publicUrl: urls.youtube }));
};

/** What tells of the API: its description, and what its functions measured since they started. */
const pagesAbout = ({ stateDir, urls }: Site): Hono => {
  const readLog = () => readFile(join(stateDir, 'logs', 'api.log'), 'utf8').catch(() => '');
  return new Hono()
    .route('/operations', operationsRoutes({ readLog }))
    .route('/', docsRoutes({ apiUrl: urls.api }));
};

const publisherOn =
  (queues: FauxqsServer) =>
  async (topicArn: string, message: string): Promise<void> => {
    queues.publish(topicArn.slice(topicArn.lastIndexOf(':') + 1), message);
  };

const cloudApp = (
  site: Site,
  secrets: ReturnType<typeof localSecrets>,
  { queues, schedules, retryDelaysSeconds }: CloudServerOptions,
) => {
  const { stateDir, urls, sesCallsPerSecond } = site;
  const stateFile = (name: string): string => join(stateDir, 'emulators', `${name}.json`);
  const faults = createFaults();
  const mailbox = openMailbox({ stateFile: stateFile('mailbox') });
  const publish = publisherOn(queues);
  const receive = sesInbound({
    mailbox: names.unsubscribeMailbox,
    topic: names.inboundMailTopic,
    publish,
  });
  const people = createPeople({ timers: systemTimers, fetch, receive });
  const kms = kmsEmulator({
    faults,
    stateFile: stateFile('kms'),
    seedAliases: [names.unsubscribeKey],
  });
  const secretsManager = secretsManagerEmulator({
    faults,
    stateFile: stateFile('secrets-manager'),
  });
  const { cognitoIdentity, s3 } = filesAndTheirReaders(site, faults);
  const ses = sesEmulator({
    mailbox,
    adopt: people.adopt,
    faults,
    stateFile: stateFile('ses'),
    publicUrl: urls.ses,
    identities: [...names.sendingDomains, names.mailDomain],
    configurationSets,
    quota: { controlPlanePerSecond: sesCallsPerSecond },
    publish,
  });
  const mailgun = mailgunFake({
    mailbox,
    adopt: people.adopt,
    faults,
    stateFile: stateFile('mailgun'),
    apiKey: secrets.MAILGUN_API_KEY,
    signingKey: secrets.MAILGUN_WEBHOOK_SIGNING_KEY,
    domains: [names.mailDomain],
    webhookUrl: `${urls.api}/outreach/webhook`,
    firstRetryDelays: retryDelaysSeconds?.map((seconds) => seconds * 1_000),
  });
  const recipients = { mailgun: mailgun.recipient, ses: ses.recipient, firebase: noReports };
  const accountMails = accountMailsTo(mailbox, urls);
  const [switched, crmUrl] = [switchOf(people), urls.crm];

  const app = new Hono()
    .route('/aws/kms', kms.app)
    .route('/aws/secretsmanager', secretsManager.app)
    .route('/aws/sesv2', ses.app)
    .route('/aws/s3', s3.app)
    .route('/aws/cognito-identity', cognitoIdentity.app)
    .route('/mailgun', mailgun.app)
    .route('/', webServices(secrets, urls, faults))
    .route('/control', controlRoutes({ faults }))
    .route('/control/people', peopleRoutes(people))
    .route('/control/schedules', schedules)
    .route('/', pagesAbout(site))
    .route('/', mailboxRoutes({ mailbox, recipients, people: switched, receive, crmUrl }));
  /** Leaves everything written down for the next start. */
  const rest = async (): Promise<void> => {
    people.stop();
    accountMails.stop();
    mailgun.stop();
    await ses.settled();
    s3.close();
    for (const part of [mailbox, kms, secretsManager, ses]) part.flush();
  };
  return { app, rest };
};

/** Resolves with the way to close it, also against clients that keep their connection. */
const listen = (app: Hono, port: number): Promise<() => Promise<void>> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
      resolve(
        () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      ),
    );
    server.once('error', reject);
  });
