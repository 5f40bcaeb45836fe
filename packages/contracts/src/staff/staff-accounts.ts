import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { role } from '../roles.ts';
import {
  accountNotFound,
  invitationNotSent,
  staffBusy,
  staffMember,
  staffName,
  staffUid,
} from './staff-fields.ts';

const auth = { kind: 'staff', roles: ['admin'], checkRevoked: true } as const;
const place = { function: 'staffAccounts', auth } as const;
const params = z.object({ uid: staffUid });
const response = z.object({ message: z.string(), data: z.object({ member: staffMember }) });

export const listStaff = defineEndpoint({
  id: 'listStaff',
  ...place,
  method: 'GET',
  path: '/staff',
  summary: 'List the accounts of the staff',
  description: 'By name, with those that are disabled and those who have never signed in.',
  response: z.object({ data: z.object({ staff: z.array(staffMember) }) }),
  errors: {},
});

export const inviteStaff = defineEndpoint({
  id: 'inviteStaff',
  ...place,
  method: 'POST',
  path: '/staff',
  summary: 'Invite a colleague',
  description:
    'Makes an account with a role, and has a link mailed by which its owner chooses a password. Only for addresses of the company.',
  body: z.strictObject({
    email: emailAddress('email'),
    name: staffName,
    role,
  }),
  response,
  errors: {
    account_exists: { status: 409, message: 'There is an account for this address' },
    ...staffBusy,
    ...invitationNotSent,
  },
});

export const changeStaff = defineEndpoint({
  id: 'changeStaff',
  ...place,
  method: 'PATCH',
  path: '/staff/{uid}',
  summary: 'Change the role of a colleague, or disable or enable their account',
  description:
    'One thing at a time, and never of oneself, so that an administrator is always left. It ends all their sign-ins.',
  params,
  body: z.union([z.strictObject({ role }), z.strictObject({ disabled: z.boolean() })], {
    error: 'Either role or disabled is required',
  }),
  response,
  errors: {
    ...accountNotFound,
    own_account: {
      status: 409,
      message: 'Nobody changes their own role or disables themself; ask another administrator',
    },
    ...staffBusy,
  },
});

export const inviteStaffAgain = defineEndpoint({
  id: 'inviteStaffAgain',
  ...place,
  method: 'POST',
  path: '/staff/{uid}/invitation',
  summary: 'Mail an invitation again',
  description:
    'To whoever has never signed in. The link that was mailed last is the one that works.',
  params,
  response: z.object({ message: z.string() }),
  errors: {
    ...accountNotFound,
    not_invited: {
      status: 409,
      message: 'This colleague has signed in before, or their account is disabled',
    },
    ...invitationNotSent,
  },
});

export type ListStaffResponse = ResponseOf<typeof listStaff>;
export type InviteStaffRequest = RequestOf<typeof inviteStaff>;
export type InviteStaffResponse = ResponseOf<typeof inviteStaff>;
export type ChangeStaffRequest = RequestOf<typeof changeStaff>;
export type ChangeStaffResponse = ResponseOf<typeof changeStaff>;
export type InviteStaffAgainRequest = RequestOf<typeof inviteStaffAgain>;
export type InviteStaffAgainResponse = ResponseOf<typeof inviteStaffAgain>;
