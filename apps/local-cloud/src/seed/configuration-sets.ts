import { arn } from '../emulators/aws-account.ts';
import type { ConfigurationSetSeed } from '../emulators/ses/configuration-sets.ts';
import { names } from '../names.ts';

const topicArn = arn('sns', names.sesEventsTopic);

/** One set for each way of tracking, all of which report to the one topic. */
export const configurationSets: Record<string, ConfigurationSetSeed> = {
  [names.configurationSet]: topicArn,
  [`${names.configurationSet}-opens`]: { topicArn, without: ['CLICK'] },
  [`${names.configurationSet}-clicks`]: { topicArn, without: ['OPEN'] },
  [`${names.configurationSet}-untracked`]: { topicArn, without: ['OPEN', 'CLICK'] },
};
