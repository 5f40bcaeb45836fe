import { SESv2Client } from '@aws-sdk/client-sesv2';
import { pacer } from '@distronation/common';
import {
  awsClientDefaults,
  dynamoDocumentClient,
  powertoolsMetrics,
  unhurriedAwsClient,
} from '@distronation/common/adapters';
import {
  withHtmlFooter,
  withTextFooter,
  type ConsentWiring,
} from '@distronation/unsubscribe-utils';
import { wireRecipientCheck, wireRecordCheck } from '@distronation/unsubscribe-utils/contact-list';
import { wireLinks } from '@distronation/unsubscribe-utils/links';
import { countSent } from '@distronation/tracking';
import { setTimeout as sleep } from 'node:timers/promises';
import { dynamoIdempotencyKeys } from './adapters/dynamo-idempotency-keys.ts';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { fitsMailgun } from './adapters/mailgun-allowance.ts';
import { mailgunTransport } from './adapters/mailgun-transport.ts';
import { sesPace, sesTransport } from './adapters/ses.ts';
import { campaignLedger } from './campaign-ledger.ts';
import { deliver } from './deliver.ts';
import { deliverPart } from './deliver-part.ts';
import { environment, sendersEnvironment, shareEnvironment } from './env.ts';
import { measureTransport } from './measure-transport.ts';
import type { Footer, Transport } from './ports.ts';
import { readSenders } from './read-senders.ts';
import { wireMailgunApi } from './wire-mailgun.ts';

type Environment = ReturnType<typeof environment>;

const footer: Footer = { html: withHtmlFooter, text: withTextFooter };

const mailgun = (env: Environment): Transport =>
  mailgunTransport({ api: wireMailgunApi(env), domain: env.MAILGUN_DOMAIN, footer });

/** `share`: how much of the account's send rate is this process's. */
const ses = (env: Environment, share: number): Transport => {
  const client = new SESv2Client({ ...unhurriedAwsClient, maxAttempts: 1 });
  const contactList = env.SES_LIST_MANAGEMENT === 'on' ? env.SES_CONTACT_LIST_NAME : undefined;
  return sesTransport({
    client,
    pace: sesPace({
      client: new SESv2Client(awsClientDefaults),
      usualPerSecond: env.SES_USUAL_SEND_RATE,
      pacer: (perSecond) => pacer(perSecond * share, Date.now, sleep),
    }),
    options: {
      footer,
      configurationSet: env.SES_CONFIGURATION_SET,
      ...(contactList ? { contactList } : {}),
    },
  });
};

/** Who mail may be from. */
export const wireSenders = () => {
  const { DEFAULT_FROM, SENDING_DOMAINS } = sendersEnvironment();
  return readSenders({ defaultFrom: DEFAULT_FROM, sendingDomains: SENDING_DOMAINS });
};

export const wireIdempotencyKeys = (guardTable: string) =>
  dynamoIdempotencyKeys(dynamoDocumentClient(), guardTable);

const workDeps = (consent: ConsentWiring, env: Environment, transport: Transport) => ({
  ledger: dynamoLedger(dynamoDocumentClient(), env.MAIL_TABLE, countSent),
  gate: wireRecipientCheck(consent),
  links: wireLinks(consent).links,
  transport,
  now: () => new Date(),
});

const transportFor = (env: Environment, share: number): Transport =>
  measureTransport(
    env.EMAIL_PROVIDER === 'ses' ? ses(env, share) : mailgun(env),
    powertoolsMetrics(),
  );

/** The one path that every mail takes, on real clients. */
export const wireDelivery = (consent: ConsentWiring) => {
  const env = environment();
  return {
    deliver: deliver(workDeps(consent, env, transportFor(env, 1))),
    idempotencyKeys: wireIdempotencyKeys(env.GUARD_TABLE),
    fitsProvider:
      env.EMAIL_PROVIDER === 'ses'
        ? () => true
        : fitsMailgun({ domain: env.MAILGUN_DOMAIN, footer }),
  };
};

/** Mailgun takes as many in one call; at the pace of SES more would outlast their worker. */
const partSizes = { mailgun: 1000, ses: 500 };

/** The same path for large sends, part by part; at the pace of those who work on campaigns or on payouts. */
export const wireCampaignDelivery = (consent: ConsentWiring, kind: 'mail' | 'payout') => {
  const env = environment();
  const shares = shareEnvironment();
  const share = {
    mail: shares.CAMPAIGN_SHARE_OF_SEND_RATE,
    payout: shares.PAYOUT_SHARE_OF_SEND_RATE,
  };
  const deps = {
    ...workDeps(consent, env, transportFor(env, share[kind])),
    gate: wireRecordCheck(consent),
  };
  return {
    deliverPart: deliverPart(deps),
    ledger: campaignLedger(deps.ledger),
    partSize: partSizes[env.EMAIL_PROVIDER],
    askGate: deps.gate,
  };
};
