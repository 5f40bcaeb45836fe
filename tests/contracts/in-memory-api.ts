import { auditEndpoints } from '@distronation/audit/testing';
import { invoke, type Answer } from '@distronation/common/testing';
import type { Endpoint, Endpoints } from '@distronation/contracts';
import { campaignEndpoints } from '@distronation/campaigns/testing';
import { contactsEndpoints } from '@distronation/contacts/testing';
import { financeEndpoints } from '@distronation/finance/testing';
import { outreachEndpoints } from '@distronation/outreach/testing';
import { staffEndpoints } from '@distronation/staff/testing';
import { consentEndpoints } from '@distronation/unsubscribe-utils/testing';
import type { Request } from './generated-requests.ts';

type Handler = Parameters<typeof invoke>[0];

// An object that was generated may have a `toString` that is none.
const textOf = (value: unknown): string =>
  value instanceof Object ? JSON.stringify(value) : String(value);

const texts = (input: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(Object(input)).map(([name, value]) => [name, textOf(value)]));

const repeatable = (input: unknown): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(Object(input)).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(textOf) : textOf(value),
    ]),
  );

/** What the gateway makes of a request by a colleague who may do everything. */
const eventOf = (
  { auth, method, path, bodyFormats = ['json'] }: Endpoint,
  { params, query, headers, body }: Request,
) => {
  const isForm = bodyFormats[0] === 'form';
  return {
    method,
    resource: path,
    params: texts(params),
    query: repeatable(query),
    headers: {
      ...texts(headers),
      ...(isForm ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      ...(auth.kind.startsWith('staff') ? { Authorization: 'Bearer admin' } : {}),
    },
    body: isForm ? new URLSearchParams(texts(body)).toString() : body,
  };
};

/** The whole API over memory. A contract without a handler here does not compile. */
export const inMemoryApi = async () => {
  const outreach = outreachEndpoints();
  const consent = consentEndpoints();
  const contacts = contactsEndpoints();
  const campaigns = campaignEndpoints();
  const finance = financeEndpoints();
  const staff = staffEndpoints();
  const reportLinks = await finance.issuedLinks();
  const draftRuns = await finance.draftRuns();
  const handlers: Record<keyof Endpoints, Handler> = {
    ...outreach.handlers,
    ...auditEndpoints().handlers,
    ...consent.handlers,
    ...finance.handlers,
    ...contacts.handlers,
    ...campaigns.handlers,
    ...staff.handlers,
  };
  const byId = new Map<string, Handler>(Object.entries(handlers));
  return {
    async send(contract: Endpoint, request: Request): Promise<Answer> {
      const handler = byId.get(contract.id);
      if (!handler) throw new TypeError(`Nothing serves ${contract.id}`);
      return invoke(handler, eventOf(contract, request));
    },
    traces: () => [
      ...outreach.traces(),
      ...consent.traces(),
      ...finance.traces(),
      ...contacts.traces(),
      ...campaigns.traces(),
      ...staff.traces(),
    ],
    storedTemplate: outreach.storedTemplate,
    reportLinks,
    draftRuns,
    segments: await contacts.savedSegments(60),
    doubtful: await campaigns.doubtfulCampaign(200),
    sign: outreach.sign,
    undecidedMail: await consent.undecidedMail(),
    token: await consent.tokenFor('ana@example.com'),
  };
};
