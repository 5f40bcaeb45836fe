import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoUndecidedMails } from './adapters/dynamo-undecided-mails.ts';
import type { ConsentWiring } from './wire-consent.ts';

/** Mails to our mailbox that wait for a person. */
export const wireUndecidedMails = ({ env, audit, store, now, changeConsent }: ConsentWiring) => ({
  undecided: dynamoUndecidedMails({
    client: dynamoDocumentClient(),
    table: env.MAIL_TABLE,
    audit,
    now,
  }),
  store,
  changeConsent,
  now,
});
