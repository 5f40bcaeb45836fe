import { memoryAuditLog, testCtx } from '@distronation/common/testing';
import type { ChangeStaffRequest } from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdmin } from './account-state.ts';
import { changeStaff } from './change-staff.ts';
import { memoryAccounts } from './testing/memory-accounts.ts';
import { memoryOneAtATime } from './testing/memory-one-at-a-time.ts';
import { colleague } from './testing/staff-fixture.ts';

const people = ['ana', 'bob', 'eve'];

interface Change {
  by: string;
  uid: string;
  body: ChangeStaffRequest['body'];
}

/** All at once, by people who all were administrators when they asked. Resolves to those who are left. */
const administratorsAfter = async (changes: Change[]): Promise<string[]> => {
  const accounts = memoryAccounts();
  for (const uid of people) accounts.put(colleague({ uid, role: 'admin' }));
  const change = changeStaff({
    accounts,
    audit: memoryAuditLog(),
    now: () => new Date(),
    oneAtATime: memoryOneAtATime(),
  });
  await Promise.allSettled(
    changes.map(({ by, uid, body }) => {
      const actor = { kind: 'staff', uid: by, email: `${by}@x.test`, role: 'admin' } as const;
      return change(testCtx({ actor }), { ...noMore, params: { uid }, body });
    }),
  );
  return (await accounts.list()).filter(isAdmin).map(({ uid }) => uid);
};

const noMore = { query: undefined, headers: undefined };

const person = fc.constantFrom(...people);
const anyBody = fc.oneof(
  fc.record({ role: fc.constantFrom('admin' as const, 'viewer' as const) }),
  fc.record({ disabled: fc.boolean() }),
);
const anyChanges = fc.array(fc.record({ by: person, uid: person, body: anyBody }), {
  maxLength: 12,
});

describe('administrators', () => {
  it('are never all lost, whoever changes whom at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges, async (changes) => {
        expect(await administratorsAfter(changes)).not.toEqual([]);
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });

  it('who take the role from each other leave the one who was first', async () => {
    const body = { role: 'viewer' } as const;
    const left = await administratorsAfter([
      { by: 'ana', uid: 'bob', body },
      { by: 'bob', uid: 'eve', body },
      { by: 'eve', uid: 'ana', body },
    ]);
    expect(left).toEqual(['eve']);
  });
});
