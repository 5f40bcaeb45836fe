import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { deliveryGaps as contract, roles } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { deliveryGaps } from './delivery-gaps.ts';
import { findGaps } from './find-gaps.ts';
import { memoryEventStore } from '../testing/memory-event-store.ts';

const now = () => new Date('2026-11-22T12:30:00.000Z');

const setup = () => {
  const store = memoryEventStore();
  const useCase = deliveryGaps({ findGaps: findGaps({ cells: store, now }) });
  const handler = createEndpoint(testKit({ now }))(contract, useCase);
  const ask = (who: string) => invoke(handler, { headers: { Authorization: `Bearer ${who}` } });
  return { store, ask };
};

describe('GET delivery-gaps', () => {
  it('200 tells which campaign was not heard of, since when and how much', async () => {
    const { store, ask } = setup();
    store.add('2026-11-22T09', { name: 'news', tags: [] }, { sent: 40, delivered: 1 });
    const { status, body } = await ask('viewer');
    expect(status).toBe(200);
    expect(contract.response.parse(body).data).toEqual({
      gaps: [
        {
          campaign: 'news',
          level: 'silence',
          since: '2026-11-22T09:00:00.000Z',
          sent: 40,
          heard: 1,
          unheard: 39,
        },
      ],
      period: { from: '2026-11-15T12:00:00.000Z', to: '2026-11-22T12:30:00.000Z' },
    });
  });

  it('200 is for everybody on the staff', async () => {
    const { ask } = setup();
    for (const role of roles) expect(await ask(role)).toMatchObject({ status: 200 });
  });

  it('401 for anybody else', async () => {
    expect(await setup().ask('nobody')).toMatchObject({ status: 401 });
  });
});
