import {
  dynamoDocumentClient,
  powertoolsLog,
  powertoolsMetrics,
} from '@distronation/common/adapters';
import { firebaseSignInFrom } from '@distronation/common/firebase';
import { createEndpoint } from '@distronation/common/http';
import { wireForgetting } from '@distronation/tracking';
import { tellConsents, wireConsent } from '@distronation/unsubscribe-utils';
import { ulid } from 'ulid';
import { dynamoContactCards } from './adapters/dynamo-contact-cards.ts';
import { dynamoContactStore } from './adapters/dynamo-contact-store.ts';
import { environment } from './env.ts';
import { fieldsFitCard } from './sizes.ts';

const env = environment();
const log = powertoolsLog('contacts');
const consent = wireConsent();
export const mailTable = env.MAIL_TABLE;
export const { audit } = consent;
const table = { client: dynamoDocumentClient(), mailTable };

export const contacts = {
  contacts: dynamoContactStore({
    ...table,
    audit,
    fieldsFitCard,
  }),
  cards: dynamoContactCards(table),
  tellConsents: tellConsents(consent.store, consent.now),
  eraseConsent: consent.eraseConsent,
  eraseTraces: wireForgetting(mailTable),
  newId: () => ulid(),
  now: consent.now,
};

export const staffEndpoint = createEndpoint({
  allowedOrigins: env.CORS_ALLOWED_ORIGINS,
  log,
  metrics: powertoolsMetrics(),
  now: consent.now,
  authenticate: firebaseSignInFrom(env, log),
});
