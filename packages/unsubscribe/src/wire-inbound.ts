import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoUndecidedMails } from './adapters/dynamo-undecided-mails.ts';
import { mailparserReader } from './adapters/mailparser-reader.ts';
import { handleMailto } from './handle-mailto.ts';
import { judgeMail } from './judge-mail.ts';
import { linkHolders } from './wire-link-holders.ts';

const { env, audit, now, tokens, maxAgeDays, changeConsent } = linkHolders;

/** Apart from all others, since only this function carries what reads mail. */
export const mailto = handleMailto({
  readMail: mailparserReader,
  judge: judgeMail({ tokens, maxAgeDays, mailbox: env.UNSUBSCRIBE_MAILBOX, now }),
  changeConsent,
  undecided: dynamoUndecidedMails({
    client: dynamoDocumentClient(),
    table: env.MAIL_TABLE,
    audit,
    now,
  }),
});
