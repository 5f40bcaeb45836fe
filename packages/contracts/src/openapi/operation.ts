import type { Auth, Endpoint } from '../endpoint.ts';
import { parametersOf, requestBodyOf } from './request.ts';
import { responsesOf } from './responses.ts';

const securityOf = ({ auth: { kind }, needsApiKey }: Endpoint): Record<string, never[]>[] => {
  // Two schemes in one requirement are both asked for.
  if (kind === 'staff') return [{ BearerAuth: [], ...(needsApiKey ? { ApiKeyAuth: [] } : {}) }];
  return kind === 'staff-or-link' ? [{ BearerAuth: [] }, {}] : [];
};

const whoMayCall = (auth: Auth): string => {
  switch (auth.kind) {
    case 'public':
      return 'Open to everybody.';
    case 'link':
      return 'For whoever holds the link of one of our mails.';
    case 'provider':
      return 'Authenticated by the signature in the body.';
    case 'staff':
      return `For staff with the role ${auth.roles.join(' or ')}.`;
    case 'staff-or-link':
      return `For staff with the role ${auth.roles.join(' or ')}, or for the holder of a link.`;
  }
};

/** The first part of the path names the domain that an endpoint belongs to. */
export const tagOf = ({ heading, path }: Endpoint): string => heading ?? path.split('/')[1] ?? '';

export const operationOf = (endpoint: Endpoint) => {
  const { id, summary, description, auth } = endpoint;
  const parameters = parametersOf(endpoint);
  const requestBody = requestBodyOf(endpoint);
  return {
    operationId: id,
    summary,
    description: [description, whoMayCall(auth)].filter(Boolean).join(' '),
    tags: [tagOf(endpoint)],
    security: securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: responsesOf(endpoint),
  };
};
