import type { Endpoint } from '@distronation/contracts';
import fc from 'fast-check';
import { invalidInput, validInput } from './arbitrary-input.ts';

const parts = ['params', 'query', 'headers', 'body'] as const;
type Part = (typeof parts)[number];
export type Request = Partial<Record<Part, unknown>>;
type Known = Parameters<typeof validInput>[1];

export const validRequests = (contract: Endpoint, known: Known): fc.Arbitrary<Request> =>
  fc.record(
    Object.fromEntries(
      parts.flatMap((part) => {
        const schema = contract[part];
        return schema ? [[part, validInput(schema, known)]] : [];
      }),
    ),
  );

// Everything but a body reaches us as text.
const junkFor = (part: Part): fc.Arbitrary<unknown> =>
  part === 'body' ? fc.jsonValue({ maxDepth: 2 }) : fc.string();

/** Valid but for one part; undefined for an endpoint that takes things as they come. */
export const invalidRequests = (
  contract: Endpoint,
  known: Known,
): fc.Arbitrary<Request> | undefined => {
  const valid = validRequests(contract, known);
  const broken = (['query', 'headers', 'body'] as const).flatMap((part) => {
    const schema = contract[part];
    const inputs = schema && invalidInput(schema, known, junkFor(part));
    if (!inputs) return [];
    return [fc.tuple(valid, inputs).map(([rest, input]) => ({ ...rest, [part]: input }))];
  });
  return broken.length > 0 ? fc.oneof(...broken) : undefined;
};
