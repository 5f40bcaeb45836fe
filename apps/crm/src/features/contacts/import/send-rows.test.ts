import { ApiError, type CallInput, type Client } from '@distronation/api-client';
import type { Endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { RowOutcome } from './outcome.ts';
import type { NumberedRow } from './repeats.ts';
import { importName, sendRows } from './send-rows.ts';

type Body = NonNullable<CallInput<Endpoints['importContacts']>['body']>;

const rowOf = (row: number, email: string) => ({ row, values: { email } });

const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, n) => rowOf(n + 1, `person${n}@example.com`));

/** Creates what it is given, but for what `lateOnce` says, and after so many failures. */
const setup = ({ lateOnce = '', failures = 0 } = {}) => {
  const bodies: Body[] = [];
  const pauses: number[] = [];
  let [isLate, failing] = [true, failures];
  const importContacts: Client['importContacts'] = async ({ body }) => {
    bodies.push(body);
    if (failing > 0) {
      failing -= 1;
      throw new ApiError({ status: 502, code: 'unexpected_answer', message: 'Bad gateway' });
    }
    const rows = body.rows.map(({ email }, index): RowOutcome => {
      if (email === lateOnce && isLate) {
        isLate = false;
        return { row: index + 1, result: 'unfinished' };
      }
      return { row: index + 1, result: 'created' };
    });
    const summary = { created: 0, changed: 0, unchanged: 0, refused: 0, unfinished: 0 };
    const data = { dryRun: body.dryRun ?? true, summary, rows };
    return { success: true, message: '', timestamp: '', version: '', data };
  };
  const outcomes: RowOutcome[] = [];
  const send = (
    rows: readonly NumberedRow[],
    { done = new Set<number>(), signal = new AbortController().signal } = {},
  ) =>
    sendRows({ importContacts }, rows, {
      fileName: 'partners.csv',
      dryRun: true,
      signal,
      done,
      onOutcomes: (some) => outcomes.push(...some),
      pause: async (ms) => void pauses.push(ms),
    });
  return {
    bodies,
    pauses,
    send,
    outcomes,
    rowNumbers: () => outcomes.map(({ row }) => row).toSorted((a, b) => a - b),
  };
};

describe('the rows of a file', () => {
  it('are sent five hundred at a time, and each is known by its place in the file', async () => {
    const { send, bodies, rowNumbers } = setup();
    await send(peopleOf(1_201));
    expect(bodies.map(({ rows }) => rows.length)).toEqual([500, 500, 201]);
    expect(rowNumbers()).toEqual(Array.from({ length: 1_201 }, (_, n) => n + 1));
  });

  it('are sent again where the server had no time for them', async () => {
    const { send, bodies, outcomes } = setup({ lateOnce: 'person1@example.com' });
    await send(peopleOf(3));
    expect(bodies.map(({ rows }) => rows.length)).toEqual([3, 1]);
    expect(outcomes.map(({ row, result }) => [row, result])).toEqual([
      [1, 'created'],
      [3, 'created'],
      [2, 'created'],
    ]);
  });

  it('are refused where an address comes again, however far apart', async () => {
    const { send, bodies, outcomes } = setup();
    await send([...peopleOf(600), rowOf(700, 'Person 1 <PERSON1@example.com>')]);
    expect(bodies.flatMap(({ rows }) => rows)).toHaveLength(600);
    expect(outcomes.find(({ row }) => row === 700)).toMatchObject({
      result: 'refused',
      problems: [{ field: 'email', message: 'The address is that of row 2 already' }],
    });
  });

  it('go on after those that are done', async () => {
    const { send, bodies } = setup();
    await send(peopleOf(4), { done: new Set([1, 3]) });
    expect(bodies[0]?.rows).toEqual([
      { email: 'person1@example.com' },
      { email: 'person3@example.com' },
    ]);
  });

  it('are sent again after a pause when a call fails, and not for ever', async () => {
    const { send, bodies, pauses, outcomes } = setup({ failures: 2 });
    await send(peopleOf(3));
    expect([bodies.length, pauses, outcomes.length]).toEqual([3, [1_000, 4_000], 3]);
    const broken = setup({ failures: 9 });
    await expect(broken.send(peopleOf(3))).rejects.toThrow('Bad gateway');
    expect(broken.bodies).toHaveLength(3);
  });

  it('stop when they are cancelled', async () => {
    const { send, bodies } = setup();
    const signal = AbortSignal.abort();
    await expect(send(peopleOf(10), { signal })).rejects.toThrow('aborted');
    expect(bodies).toEqual([]);
  });
});

describe('the name of a file', () => {
  it('is cut to what the import takes, never within a letter', () => {
    expect(importName('a\nb.csv')).toBe('a b.csv');
    expect(importName('ö'.repeat(80))).toBe('ö'.repeat(50));
    expect(importName(' ')).toBe('file');
  });
});
