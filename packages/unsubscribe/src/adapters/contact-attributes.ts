import { topic } from '@distronation/contracts';
import * as z from 'zod';
import type { ListedContact, WrittenChoice } from '../ports.ts';

const mark = z.object({
  writtenAsOf: z.iso.datetime().transform((text) => new Date(text)),
  unsubscribeAll: z.boolean(),
  topics: z.partialRecord(topic, z.enum(['OPT_IN', 'OPT_OUT'])),
});

/** Notes down with a contact what we write there, and as of when: SES tells what it says and when it took
 *  that, and neither who chose it nor when. */
export const markWritten = ({ asOf, unsubscribeAll, topics }: WrittenChoice): string =>
  JSON.stringify({ writtenAsOf: asOf, unsubscribeAll, topics });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined for a contact that we never wrote, or whose attributes are somebody else's since. */
export const readWritten = (attributes: string | undefined): ListedContact['written'] => {
  const { success, data } = mark.safeParse(parse(attributes ?? ''));
  if (!success) return undefined;
  const { writtenAsOf: asOf, ...choice } = data;
  return { asOf, ...choice };
};
