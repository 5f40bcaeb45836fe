import { z } from 'zod';
import { operation } from '../aws-json.ts';
import { alreadyExists, badRequest, limitExceeded, notFound } from './ses-errors.ts';
import type { ConfigurationSet, EventDestination, SesAccount } from './ses-state.ts';

const destinationLimit = 10;
const eventTypes = [
  'SEND',
  'REJECT',
  'BOUNCE',
  'COMPLAINT',
  'DELIVERY',
  'OPEN',
  'CLICK',
  'RENDERING_FAILURE',
  'DELIVERY_DELAY',
  'SUBSCRIPTION',
] as const;
export type EventType = (typeof eventTypes)[number];

const name = z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ -');
const byName = z.strictObject({ ConfigurationSetName: name });

const find = ({ value }: SesAccount, set: string): ConfigurationSet | undefined =>
  value.configurationSets.find((candidate) => candidate.name === set);

/** As configuration sets spell it: DeliveryDelay is DELIVERY_DELAY there. */
const inCapitals = (type: string): string => type.replaceAll(/\B[A-Z]/g, '_$&').toUpperCase();

/** Where events of this type go; nowhere if nobody asked for them. */
export const destinationsFor = (
  account: SesAccount,
  set: string,
  type: string,
): EventDestination[] =>
  destinationsOf(account, set).filter(
    ({ enabled, eventTypes: wanted }) => enabled && wanted.includes(inCapitals(type)),
  );

export const destinationsOf = (account: SesAccount, set: string): EventDestination[] => {
  const found = find(account, set);
  if (!found) throw notFound(`Configuration set <${set}> does not exist.`);
  return found.destinations;
};

/** The SNS topic that gets the set's events; without opens, say, where opens are not tracked. */
export type ConfigurationSetSeed = string | { topicArn: string; without: EventType[] };

/** Makes the set anew, as the seed says. */
export const seedConfigurationSet = (
  account: SesAccount,
  set: string,
  seed: ConfigurationSetSeed,
): void => {
  const { topicArn, without } = typeof seed === 'string' ? { topicArn: seed, without: [] } : seed;
  const wanted = eventTypes.filter((type) => !without.includes(type));
  const { value } = account;
  const toTopic = { name: 'all-events', enabled: true, eventTypes: wanted, topicArn };
  value.configurationSets = value.configurationSets.filter((other) => other.name !== set);
  value.configurationSets.push({ name: set, destinations: [toTopic] });
  account.changed();
};

export const configurationSetOperations = (account: SesAccount) => ({
  CreateConfigurationSet: operation(byName, ({ ConfigurationSetName: set }) => {
    if (find(account, set)) throw alreadyExists(`Configuration set <${set}> already exists.`);
    account.value.configurationSets.push({ name: set, destinations: [] });
    account.changed();
  }),

  GetConfigurationSet: operation(byName, ({ ConfigurationSetName }) => {
    destinationsOf(account, ConfigurationSetName);
    return { ConfigurationSetName };
  }),

  CreateConfigurationSetEventDestination: operation(
    z.strictObject({
      ConfigurationSetName: name,
      EventDestinationName: name,
      EventDestination: z.strictObject({
        Enabled: z.boolean().default(false),
        MatchingEventTypes: z.array(z.enum(eventTypes)).min(1),
        SnsDestination: z.strictObject({ TopicArn: z.string() }),
      }),
    }),
    ({ ConfigurationSetName, EventDestinationName, EventDestination: wanted }) => {
      const destinations = destinationsOf(account, ConfigurationSetName);
      if (destinations.some((destination) => destination.name === EventDestinationName)) {
        throw alreadyExists(`An event destination <${EventDestinationName}> already exists.`);
      }
      if (destinations.length >= destinationLimit) {
        throw limitExceeded(`A maximum of ${destinationLimit} event destinations is allowed.`);
      }
      const topicArn = wanted.SnsDestination.TopicArn;
      if (!topicArn.startsWith('arn:aws:sns:')) throw badRequest(`Invalid topic <${topicArn}>.`);
      destinations.push({
        name: EventDestinationName,
        enabled: wanted.Enabled,
        eventTypes: wanted.MatchingEventTypes,
        topicArn,
      });
      account.changed();
    },
  ),

  GetConfigurationSetEventDestinations: operation(byName, ({ ConfigurationSetName }) => ({
    EventDestinations: destinationsOf(account, ConfigurationSetName).map((destination) => ({
      Name: destination.name,
      Enabled: destination.enabled,
      MatchingEventTypes: destination.eventTypes,
      SnsDestination: { TopicArn: destination.topicArn },
    })),
  })),
});
