import type { Clock } from '@distronation/common';
import { dynamoDocumentClient } from '@distronation/common/adapters';
import { countSent } from '@distronation/tracking';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { mailgunLookUp } from './adapters/mailgun-look-up.ts';
import { environment } from './env.ts';
import type { Transport } from './ports.ts';
import { settleOpenSends } from './settle-open-sends.ts';
import { wireMailgunApi } from './wire-mailgun.ts';

/** SES answers no question about a message. */
const knowNothing: Transport['lookUp'] = async () => new Map();

/** What the clock does for single sends. Apart from `wire.ts`, as it sends nothing. */
export const wireOpenSends = (now: Clock) => {
  const env = environment();
  const lookUp =
    env.EMAIL_PROVIDER === 'mailgun'
      ? mailgunLookUp(wireMailgunApi(env), () => now().getTime())
      : knowNothing;
  const ledger = dynamoLedger(dynamoDocumentClient(), env.MAIL_TABLE, countSent);
  return settleOpenSends({ ledger, transport: { lookUp }, now });
};
