import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  ListSuppressedDestinationsCommand,
  PutSuppressedDestinationCommand,
  type ListSuppressedDestinationsCommandInput,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { startSes } from './testing/ses-harness.ts';

const setup = async () => {
  const emulator = await startSes();
  const { ses } = emulator;
  return {
    ...emulator,
    put: (EmailAddress: string, Reason: 'BOUNCE' | 'COMPLAINT' = 'BOUNCE') =>
      ses.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason })),
    get: (EmailAddress: string) => ses.send(new GetSuppressedDestinationCommand({ EmailAddress })),
    remove: (EmailAddress: string) =>
      ses.send(new DeleteSuppressedDestinationCommand({ EmailAddress })),
    list: async (input: ListSuppressedDestinationsCommandInput = {}) =>
      (
        await ses.send(new ListSuppressedDestinationsCommand(input))
      ).SuppressedDestinationSummaries?.map(({ EmailAddress }) => EmailAddress),
  };
};

describe('the SES account suppression list', () => {
  it('keeps an address until it is removed, and knows it as it is spelt there', async () => {
    const { put, get, remove } = await setup();
    await put('Ana@Example.com', 'COMPLAINT');
    expect((await get('Ana@Example.com')).SuppressedDestination).toMatchObject({
      EmailAddress: 'Ana@Example.com',
      Reason: 'COMPLAINT',
      LastUpdateTime: new Date('2026-11-22T12:00:00Z'),
    });
    const missing = { name: 'NotFoundException' };
    await expect(get('ana@example.com')).rejects.toMatchObject(missing);
    await expect(remove('ana@example.com')).rejects.toMatchObject(missing);
    await remove('Ana@Example.com');
    await expect(remove('Ana@Example.com')).rejects.toMatchObject(missing);
  });

  it('keeps mail back from every spelling of an address', async () => {
    const { put, send, mailbox } = await setup();
    await put('Ana@Example.com');
    await send({ to: ['ana@example.com'] });
    expect(mailbox.list()).toEqual([]);
  });

  it('lists by reason and by time, in pages', async () => {
    const { clock, put, list } = await setup();
    await put('a@x.com');
    await put('b@x.com', 'COMPLAINT');
    clock.now += 60_000;
    await put('c@x.com');

    expect(await list({ Reasons: ['COMPLAINT'] })).toEqual(['b@x.com']);
    expect(await list({ Reasons: ['COMPLAINT', 'BOUNCE'] })).toHaveLength(3);
    expect(await list({ StartDate: new Date(clock.now) })).toEqual(['c@x.com']);
    expect(await list({ EndDate: new Date(clock.now - 1) })).toEqual(['a@x.com', 'b@x.com']);
    expect(await list({ PageSize: 2 })).toEqual(['a@x.com', 'b@x.com']);
  });
});
