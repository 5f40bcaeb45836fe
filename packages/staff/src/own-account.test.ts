import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { staffFixture } from './testing/staff-fixture.ts';

const { changeOwnName, listStaffNames, signOutEverywhere } = endpoints;

describe('GET /staff/names', () => {
  it('200 tells every colleague who is who, and nothing else of them', async () => {
    const { accounts, call } = staffFixture();
    await accounts.rename('uid-admin', 'Ada Berg');
    const { status, body } = await call(listStaffNames, { as: 'viewer' });
    expect(status).toBe(200);
    const { names } = body['data'] as { names: unknown[] };
    expect(names).toHaveLength(4);
    expect(names[0]).toEqual({
      uid: 'uid-admin',
      email: 'admin@distro-nation.com',
      name: 'Ada Berg',
    });
    expect(names[1]).toMatchObject({ name: 'finance' });
  });
});

describe('PATCH /staff/me', () => {
  it('200 changes the caller’s own name, on the record', async () => {
    const { accounts, audit, call } = staffFixture();
    const body = { name: '  Vera Dahl ' };
    expect(await call(changeOwnName, { as: 'viewer', body })).toMatchObject({ status: 200 });
    expect(await accounts.find('uid-viewer')).toMatchObject({ name: 'Vera Dahl' });
    expect(audit.entries).toMatchObject([
      { action: 'staff.rename', actor: 'staff:uid-viewer', subject: 'staff:uid-viewer' },
    ]);
  });

  it.each([' ', 'Two\nlines', 'Ana <admin@distro-nation.com>', 'x'.repeat(81)])(
    '400 for the name %j',
    async (name) => {
      const { audit, call } = staffFixture();
      const refused = await call(changeOwnName, { as: 'viewer', body: { name } });
      expect(refused).toMatchObject({ status: 400 });
      expect(audit.entries).toEqual([]);
    },
  );
});

describe('POST /staff/me/sign-out', () => {
  it('200 ends the caller’s own sign-ins and nobody else’s, on the record', async () => {
    const { accounts, audit, call } = staffFixture();
    expect(await call(signOutEverywhere, { as: 'viewer' })).toMatchObject({ status: 200 });
    expect(accounts.signInsCountFrom('uid-viewer')).toBeGreaterThan(0);
    expect(accounts.signInsCountFrom('uid-finance')).toBe(0);
    expect(audit.entries).toMatchObject([
      { action: 'staff.sign_out', actor: 'staff:uid-viewer', subject: 'staff:uid-viewer' },
    ]);
  });
});
