import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoDriftRuns } from './adapters/dynamo-drift-runs.ts';
import type { ConsentWiring } from './wire-consent.ts';

/** What was found out about SES's list, for whoever finds it out and whoever reads it. */
export const wireDriftRuns = ({ env, now }: Pick<ConsentWiring, 'env' | 'now'>) =>
  dynamoDriftRuns({ client: dynamoDocumentClient(), table: env.MAIL_TABLE, now });
