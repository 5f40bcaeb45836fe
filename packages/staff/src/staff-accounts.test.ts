import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { StaffAccount } from './ports.ts';
import { colleague, staffFixture } from './testing/staff-fixture.ts';

const { changeStaff, inviteStaff, inviteStaffAgain, listStaff } = endpoints;
const ana = { email: 'Ana@Distro-Nation.com', name: 'Ana Lind', role: 'finance' };

describe('GET /staff', () => {
  it('200 tells who is active, who was only invited, and who is disabled, by name', async () => {
    const { accounts, call } = staffFixture();
    accounts.put(colleague({ uid: 'u1', name: 'Ann', role: 'finance', isDisabled: true }));
    await accounts.create({ uid: 'u2', email: 'abe@distro-nation.com', name: 'Abe' });
    const { status, body } = await call(listStaff);
    expect(status).toBe(200);
    expect(body['data']).toMatchObject({
      staff: [
        { uid: 'u2', name: 'Abe', state: 'invited' },
        { name: 'admin', role: 'admin', state: 'active' },
        { uid: 'u1', name: 'Ann', role: 'finance', state: 'disabled' },
        { name: 'finance' },
        { name: 'outreach' },
        { name: 'viewer' },
      ],
    });
  });
});

describe('POST /staff', () => {
  it('200 makes an account with its role, has its owner mailed, and records who did it', async () => {
    const { accounts, audit, call } = staffFixture();
    const { status, body } = await call(inviteStaff, { body: ana });
    expect(status).toBe(200);
    const email = 'ana@distro-nation.com';
    expect(body['data']).toEqual({
      member: { uid: 'uid-new-1', email, name: 'Ana Lind', role: 'finance', state: 'invited' },
    });
    expect(accounts.mailed).toEqual([email]);
    expect(audit.entries).toMatchObject([
      {
        action: 'staff.invite',
        actor: 'staff:uid-admin',
        subject: 'staff:uid-new-1',
        after: { role: 'finance' },
      },
    ]);
  });

  it.each([
    ['another domain', 'ana@example.com'],
    ['a domain that ends like ours', 'ana@evil-distro-nation.com'],
    ['a domain below ours', 'ana@mail.distro-nation.com'],
    ['a domain that begins like ours', 'ana@distro-nation.com.evil.com'],
  ])('400 invites nobody of %s', async (_what, email) => {
    const { accounts, audit, call } = staffFixture();
    const { status, body } = await call(inviteStaff, { body: { ...ana, email } });
    expect(status).toBe(400);
    expect(body['problems']).toMatchObject([{ field: 'email' }]);
    expect([...audit.entries, ...accounts.mailed]).toEqual([]);
  });

  it('409 leaves the account of an address as it is', async () => {
    const { accounts, audit, call } = staffFixture();
    const body = { ...ana, email: 'viewer@distro-nation.com', role: 'admin' };
    expect(await call(inviteStaff, { body })).toMatchObject({
      status: 409,
      body: { code: 'account_exists' },
    });
    expect(await accounts.find('uid-viewer')).toMatchObject({ role: 'viewer' });
    expect([...audit.entries, ...accounts.mailed]).toEqual([]);
  });

  it('200 takes up an invitation that broke off before the role was given', async () => {
    const { accounts, call } = staffFixture();
    await accounts.create({ uid: 'begun', email: 'ana@distro-nation.com', name: 'Ana' });
    expect(await call(inviteStaff, { body: ana })).toMatchObject({
      status: 200,
      body: { data: { member: { uid: 'begun', role: 'finance' } } },
    });
    expect(accounts.mailed).toEqual(['ana@distro-nation.com']);
  });

  it('502 keeps the account whose invitation was not mailed, and it can be sent again', async () => {
    const { accounts, call } = staffFixture();
    accounts.mailOutage = true;
    expect(await call(inviteStaff, { body: ana })).toMatchObject({
      status: 502,
      body: { code: 'invitation_not_sent' },
    });
    accounts.mailOutage = false;
    expect(await call(inviteStaffAgain, { uid: 'uid-new-1' })).toMatchObject({ status: 200 });
    expect(accounts.mailed).toEqual(['ana@distro-nation.com']);
  });
});

describe('POST /staff/{uid}/invitation', () => {
  it('409 for whoever has signed in, and for whoever is disabled', async () => {
    const { accounts, audit, call } = staffFixture();
    await accounts.create({ uid: 'u1', email: 'abe@distro-nation.com', name: 'Abe' });
    await accounts.setDisabled('u1', true);
    for (const uid of ['u1', 'uid-viewer']) {
      expect(await call(inviteStaffAgain, { uid })).toMatchObject({
        status: 409,
        body: { code: 'not_invited' },
      });
    }
    expect([...audit.entries, ...accounts.mailed]).toEqual([]);
  });
});

describe('PATCH /staff/{uid}', () => {
  it.each([
    [{ role: 'finance' }, 'staff.change_role', { role: 'viewer' }],
    [{ disabled: true }, 'staff.disable', { disabled: false }],
  ])('200 by %j ends all sign-ins of before, and records it', async (body, action, before) => {
    const { accounts, audit, call } = staffFixture();
    const changed = await call(changeStaff, { uid: 'uid-viewer', body });
    expect(changed).toMatchObject({ status: 200 });
    expect(accounts.signInsCountFrom('uid-viewer')).toBe(Date.parse('2026-11-01T09:00:00.000Z'));
    expect(audit.entries).toMatchObject([
      { action, actor: 'staff:uid-admin', subject: 'staff:uid-viewer', before, after: body },
    ]);
  });

  it('200 lets somebody back in', async () => {
    const { call } = staffFixture();
    await call(changeStaff, { uid: 'uid-viewer', body: { disabled: true } });
    const { body } = await call(changeStaff, { uid: 'uid-viewer', body: { disabled: false } });
    expect(body['data']).toMatchObject({ member: { state: 'active' } });
  });

  it.each([[{ role: 'viewer' }], [{ disabled: true }]])(
    '409 nobody does %j to themself, so that the last administrator stays',
    async (body) => {
      const { accounts, audit, call } = staffFixture();
      expect(await call(changeStaff, { uid: 'uid-admin', body })).toMatchObject({
        status: 409,
        body: { code: 'own_account' },
      });
      expect(await accounts.find('uid-admin')).toMatchObject({ role: 'admin', isDisabled: false });
      expect(audit.entries).toEqual([]);
    },
  );

  it('404 for an account that does not exist', async () => {
    const { audit, call } = staffFixture();
    const nobody = await call(changeStaff, { uid: 'nobody', body: { disabled: true } });
    expect(nobody).toMatchObject({ status: 404, body: { code: 'account_not_found' } });
    expect(audit.entries).toEqual([]);
  });

  it.each([[{}], [{ role: 'viewer', disabled: true }], [{ role: 'owner' }]])(
    '400 for %j',
    async (body) => {
      const { audit, call } = staffFixture();
      expect(await call(changeStaff, { uid: 'uid-viewer', body })).toMatchObject({ status: 400 });
      expect(audit.entries).toEqual([]);
    },
  );

  it.each<[string, Partial<StaffAccount>]>([
    ['has another role', { role: 'viewer' }],
    ['is disabled', { isDisabled: true }],
    ['is not verified', { isVerified: false }],
  ])(
    '403 for the token of an administrator whose account %s since it was issued',
    async (_what, change) => {
      const { accounts, audit, call } = staffFixture();
      accounts.put(colleague({ uid: 'uid-admin', role: 'admin', ...change }));
      const refused = await call(changeStaff, { uid: 'uid-viewer', body: { disabled: true } });
      expect(refused).toMatchObject({ status: 403 });
      expect(audit.entries).toEqual([]);
    },
  );
});

describe('every route of accounts', () => {
  it.each(['finance', 'outreach', 'viewer'])('403 for %s', async (as) => {
    const { audit, call } = staffFixture();
    const uid = 'uid-viewer';
    const answers = await Promise.all([
      call(listStaff, { as }),
      call(inviteStaff, { as, body: ana }),
      call(changeStaff, { as, uid, body: { role: 'admin' } }),
      call(inviteStaffAgain, { as, uid }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(audit.entries).toEqual([]);
  });
});
