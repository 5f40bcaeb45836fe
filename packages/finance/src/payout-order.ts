import { InvalidRequest, type Problem } from '@distronation/common';
import {
  canonicalAddress,
  placeholdersIn,
  readAddress,
  type Address,
  type SendMailRequest,
} from '@distronation/contracts';
import type { PayoutValue } from './payout-mail.ts';
import type { ReportMonth } from './report.ts';

type Body = SendMailRequest['body'];

/** What one partner's mail is about. */
export interface PartnerPayout extends Address {
  customIds: string[];
  greeting?: string;
  values: PayoutValue[];
}

const conflict = (field: 'month' | 'year'): Problem => ({
  field,
  message: `${field} and campaign.${field} differ`,
});

const monthProblems = ({ month, year, campaign }: Body): Problem[] => [
  ...(month && campaign.month && month !== campaign.month ? [conflict('month')] : []),
  ...(year && campaign.year && year !== campaign.year ? [conflict('year')] : []),
];

/** A list that goes with the recipients must be as long as theirs, or one could get what is another's. */
const pairProblem = (field: string, list: readonly unknown[] | undefined, count: number) =>
  list && list.length !== count
    ? [{ field, message: `${field} must have one entry for each of the ${count} recipients` }]
    : [];

const idProblems = ({ attachReporting, customIds, to }: Body): Problem[] => {
  if (attachReporting && !customIds?.length)
    return [{ field: 'customIds', message: 'attachReporting needs customIds' }];
  // One recipient may be several partners; everybody else is paired by position.
  return to.length === 1 ? [] : pairProblem('customIds', customIds, to.length);
};

const isOpen = (text: string): boolean => placeholdersIn(text).length > 0;

/** The letter is the same for all partners: a name that it leaves open would be nobody's. */
const letterProblems = ({ messageGreeting = [], ...body }: Body): Problem[] =>
  [
    ...(['subject', 'html', 'text'] as const).filter((field) => isOpen(body[field])),
    ...([messageGreeting].flat().some(isOpen) ? ['messageGreeting'] : []),
  ].map((field) => ({ field, message: `${field} can hold no {{placeholder}} in a payout mail` }));

const newsletterProblems = (body: Body): Problem[] =>
  (['customIds', 'payoutValues', 'messageGreeting'] as const)
    .filter((field) => body[field] !== undefined)
    .map((field) => ({ field, message: `${field} is for financial campaigns` }));

const problemsOf = (body: Body): Problem[] => {
  const { campaign, attachReporting, to, payoutValues, messageGreeting } = body;
  if (campaign.type === 'newsletter') {
    const reporting = { field: 'attachReporting', message: 'Reports go with financial campaigns' };
    return [...newsletterProblems(body), ...(attachReporting ? [reporting] : [])];
  }
  const greetings = Array.isArray(messageGreeting) ? messageGreeting : undefined;
  return [
    ...idProblems(body),
    ...pairProblem('payoutValues', payoutValues, to.length),
    ...pairProblem('messageGreeting', greetings, to.length),
    ...letterProblems(body),
  ];
};

/** The month that the mails are about. */
const monthOf = ({ month, year, campaign }: Body): ReportMonth | undefined => {
  const of = { month: month ?? campaign.month, year: year ?? campaign.year };
  return of.month && of.year ? { month: of.month, year: of.year } : undefined;
};

const partnerAt = (body: Body, position: number, address: Address): PartnerPayout => {
  const { to, customIds = [], messageGreeting, payoutValues } = body;
  const greeting = Array.isArray(messageGreeting) ? messageGreeting[position] : messageGreeting;
  return {
    ...address,
    customIds: to.length === 1 ? [...customIds] : customIds.slice(position, position + 1),
    ...(greeting === undefined ? {} : { greeting }),
    values: (payoutValues?.[position] ?? []).map(({ label, amount, isTotal }) => ({
      label,
      amount,
      ...(isTotal === undefined ? {} : { isTotal }),
    })),
  };
};

/** A person who is several partners gets one mail with all that is theirs. */
const join = (one: PartnerPayout, other: PartnerPayout): PartnerPayout => ({
  ...one,
  customIds: [...new Set([...one.customIds, ...other.customIds])],
  values: [...one.values, ...other.values],
});

/** Who gets what, read from a request; everybody once. Rejects with all that is wrong with it. */
export const readPayoutOrder = (
  body: Body,
): { partners: PartnerPayout[]; month: ReportMonth | undefined } => {
  const month = monthOf(body);
  const needsMonth = body.campaign.type === 'financial' && month === undefined;
  const problems = [
    ...monthProblems(body),
    ...problemsOf(body),
    ...(needsMonth
      ? [{ field: 'month', message: 'month and year are required for financial campaigns' }]
      : []),
  ];
  if (problems.length > 0) throw new InvalidRequest(problems);
  const partners = new Map<string, PartnerPayout>();
  for (const [position, text] of body.to.entries()) {
    const partner = partnerAt(body, position, readAddress(text));
    const key = canonicalAddress(partner.address);
    const known = partners.get(key);
    partners.set(key, known ? join(known, partner) : partner);
  }
  return { partners: [...partners.values()], month };
};
