import type { Answer } from '@distronation/common/testing';
import {
  endpoints,
  envelope,
  errorAnswer,
  errorsOf,
  successStatus,
  type Endpoint,
} from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invalidRequests, validRequests } from './generated-requests.ts';
import { inMemoryApi } from './in-memory-api.ts';

const api = await inMemoryApi();

const between = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((at) => at.toISOString());

// Valid values that nobody could guess.
const known = {
  // A period of some kinds may not be long.
  startDate: between('2026-10-01', '2026-11-01'),
  endDate: between('2026-11-02', '2026-12-01'),
  data: fc.constantFrom(api.token, api.reportLinks.token),
  template: fc.constantFrom(api.storedTemplate, 'nothing-here'),
  name: fc.constantFrom(api.storedTemplate, 'nothing-here', 'new-one'),
  version: fc.integer({ min: 1, max: 60 }).map((number) => `v${number}`),
  id: fc.oneof(
    fc.constantFrom(api.undecidedMail, api.reportLinks.id),
    fc.constantFrom(...api.draftRuns.ids),
    fc.constantFrom(...api.doubtful.ids),
    fc.constantFrom(...api.segments),
  ),
  uid: fc.constantFrom('uid-viewer', 'uid-invited', 'uid-nobody'),
  recipientId: fc.constantFrom(...api.doubtful.rowIds),
  // Two lists of one order must be as long as each other, and its months the same.
  to: fc.constantFrom(['ana@example.com'], 'bob@example.com'),
  campaign: fc.constantFrom({ name: 'News', type: 'newsletter' }, { name: 'P', type: 'financial' }),
  month: fc.constant('8'),
  year: fc.constant('2026'),
  fingerprint: fc.constantFrom(api.draftRuns.fingerprint, '0'.repeat(64)),
  // Of a row of a payout run.
  number: fc.constantFrom('1', '2', '999'),
  // Of contacts that few requests have changed.
  ifVersion: fc.integer({ min: 1, max: 5 }),
  signature: fc.constant('').map(() => api.sign()),
};

// Each endpoint has a seed of its own: what one has deleted, another must not ask for in the same order.
const runsOf = ({ id }: Endpoint) => ({
  seed: 20_261_122 + Object.keys(endpoints).indexOf(id),
  numRuns: 100,
});

const expectDocumented = (contract: Endpoint, { status, headers, body }: Answer): void => {
  if (contract.response !== 'redirect' && status === successStatus(contract)) {
    contract.response.extend(envelope.shape).parse(body);
  } else if (status === successStatus(contract)) {
    expect(URL.canParse(headers['location'] ?? '')).toBe(true);
  } else {
    const { code } = errorAnswer.parse(body);
    const declared = Object.entries(errorsOf(contract)).map(([name, error]) => [
      name,
      error.status,
    ]);
    expect(declared).toContainEqual([code, status]);
  }
};

const subjects = Object.values<Endpoint>(endpoints).map((contract) => ({
  contract,
  id: contract.id,
  valid: validRequests(contract, known),
  invalid: invalidRequests(contract, known),
}));

const subjectsThatRefuse = subjects.flatMap(({ invalid, ...subject }) =>
  invalid ? [{ ...subject, invalid }] : [],
);

describe('every valid request', () => {
  it.each(subjects)('of $id is answered as its contract says', async ({ contract, valid }) => {
    const statuses = new Set<number>();
    const property = fc.asyncProperty(valid, async (request) => {
      const answer = await api.send(contract, request);
      statuses.add(answer.status);
      expect(answer.status).toBeLessThan(500);
      expectDocumented(contract, answer);
    });
    await fc.assert(property, runsOf(contract));
    expect([...statuses]).toContain(successStatus(contract));
  });
});

describe('every invalid request', () => {
  it.each(subjectsThatRefuse)(
    'of $id is refused with its problems and leaves no trace',
    async ({ contract, invalid }) => {
      const property = fc.asyncProperty(invalid, async (request) => {
        const before = api.traces();
        const answer = await api.send(contract, request);
        expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_request']);
        expectDocumented(contract, answer);
        expect(api.traces()).toEqual(before);
      });
      await fc.assert(property, runsOf(contract));
    },
  );
});
