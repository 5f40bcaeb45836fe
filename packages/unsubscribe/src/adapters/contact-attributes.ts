import type { Contact, GetContactResponse } from '@aws-sdk/client-sesv2';
import * as z from 'zod';

type Choice = Pick<Contact, 'UnsubscribeAll' | 'TopicPreferences'>;

const attributes = z.object({ writtenAsOf: z.iso.datetime(), written: z.string() });

const fingerprintOf = ({ UnsubscribeAll = false, TopicPreferences = [] }: Choice): string => {
  const topics = TopicPreferences.map((each) => `${each.TopicName} ${each.SubscriptionStatus}`);
  return [UnsubscribeAll ? 'left all' : 'may get', ...topics.toSorted()].join(', ');
};

/** Marks a choice as written by us: SES tells when it took it, and not as of when we had it. */
export const markAsOurs = (choice: Choice, asOf: Date): string =>
  JSON.stringify({ writtenAsOf: asOf.toISOString(), written: fingerprintOf(choice) });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** As of when we wrote what a contact still says; undefined when somebody else has changed it since. */
export const writtenAsOf = (
  contact: Choice & Pick<GetContactResponse, 'AttributesData'>,
): Date | undefined => {
  const { success, data } = attributes.safeParse(parse(contact.AttributesData ?? ''));
  const isOurs = success && data.written === fingerprintOf(contact);
  return isOurs ? new Date(data.writtenAsOf) : undefined;
};
