import { monotonicFactory } from 'ulid';
import type { Campaign } from '../campaign.ts';

const newId = monotonicFactory();

/** A campaign of its own; override what the test is about. */
export const testCampaign = (overrides: Partial<Campaign> = {}): Campaign => {
  const id = newId();
  return {
    id,
    name: `Campaign ${id}`,
    kind: 'mail',
    topic: 'newsletter',
    subject: 'News',
    tags: [],
    tracking: { opens: true, clicks: true },
    createdAt: '2026-11-01T09:00:00.000Z',
    createdBy: 'ola@distro-nation.com',
    creatorId: 'u1',
    fingerprint: 'fingerprint-1',
    status: 'preparing',
    version: 1,
    ...overrides,
  };
};
