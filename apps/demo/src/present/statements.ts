import { partners, type Partner } from '@distronation/local-cloud';
import { randomOf } from '@distronation/local-cloud/people';
import type { Person } from '../company/people.ts';

/** How many partners get a statement with reports. */
const most = 40;

const isPartner = ({ circle }: Person): boolean => circle === 'partner';

const customIdOf = ({ contact }: Person): string => contact.customIds[0] ?? '';

const reportsOf = (person: Person): Partner['gets'] => {
  const known = partners.find(({ customId }) => customId === customIdOf(person));
  if (known) return known.gets;
  return randomOf('reports', customIdOf(person)).chance(0.3)
    ? ['streaming']
    : ['youtube', 'streaming'];
};

/** Those who get statements this month, and the reports that are theirs. */
export const statementPartners = (people: readonly Person[]) =>
  people
    .filter(isPartner)
    .slice(0, most)
    .map((person) => ({
      person,
      reports: {
        customId: customIdOf(person),
        artist: person.contact.fields['Artist'] ?? '',
        gets: reportsOf(person),
      },
    }));

type Paid = ReturnType<typeof statementPartners>[number];

const labels = { youtube: 'YouTube', streaming: 'Streaming' };

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The month before this one: statements are about a month that is over. */
const lastMonth = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));

export const monthWords = (now: Date): string => months.format(lastMonth(now));

const yearAndMonth = (now: Date): { year: string; month: string } => {
  const [year = '', month = ''] = lastMonth(now).toISOString().split('-', 2);
  return { year, month };
};

const rowOf = ({ person, reports: { customId, gets } }: Paid) => {
  const { address, name = '' } = person.contact;
  const random = randomOf('values', customId);
  const values = gets.map((kind) => ({
    label: labels[kind],
    amount: random.around(400, 3).toFixed(2),
  }));
  const total = values.reduce((sum, { amount }) => sum + Number(amount), 0).toFixed(2);
  return { email: address, name, customId, values, statedTotal: total };
};

/** A run for these partners, as finance would upload it. */
export const runFor = (title: string, paid: readonly Paid[], now: Date) => ({
  name: title,
  subject: 'Your statement is ready',
  html: '<p>Your statement for last month is ready. Payment leaves on the 28th.</p>',
  greeting: 'Hello {{name|there}},',
  currency: 'USD',
  ...yearAndMonth(now),
  rows: paid.map(rowOf),
});
