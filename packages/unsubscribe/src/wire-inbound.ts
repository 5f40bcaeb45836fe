import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoUndecidedMails } from './adapters/dynamo-undecided-mails.ts';
import { mailparserReader } from './adapters/mailparser-reader.ts';
import { handleMailto } from './handle-mailto.ts';
import { judgeMail } from './judge-mail.ts';
import type { ConsentWiring } from './wire-consent.ts';
import type { LinkWiring } from './wire-links.ts';

/** Apart from all others, since only one function loads what reads mail. */
export const wireMailto = ({
  env,
  audit,
  now,
  tokens,
  maxAgeDays,
  changeConsent,
}: ConsentWiring & LinkWiring) =>
  handleMailto({
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
