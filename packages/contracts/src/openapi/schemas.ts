import type { Endpoint } from '../endpoint.ts';
import { envelope } from '../envelope.ts';
import { toSchema, type Schema } from './to-schema.ts';

const nameOf = ({ id }: Endpoint): string => id.charAt(0).toUpperCase() + id.slice(1);

export const requestName = (endpoint: Endpoint): string => `${nameOf(endpoint)}Request`;
export const responseName = (endpoint: Endpoint): string => `${nameOf(endpoint)}Response`;

export const errorName = 'ErrorResponse';

export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The bodies that an endpoint reads and answers, under the names that operations refer to. */
export const schemasOf = (endpoint: Endpoint): Record<string, Schema> => {
  const { body, response } = endpoint;
  return {
    ...(body ? { [requestName(endpoint)]: toSchema(body, 'input') } : {}),
    ...(response === 'redirect'
      ? {}
      : { [responseName(endpoint)]: toSchema(envelope.extend(response.shape), 'output') }),
  };
};
