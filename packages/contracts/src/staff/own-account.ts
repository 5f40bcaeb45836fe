import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { roles } from '../roles.ts';
import { staffName } from './staff-fields.ts';

export const listStaffNames = defineEndpoint({
  id: 'listStaffNames',
  function: 'staffAccounts',
  method: 'GET',
  path: '/staff/names',
  auth: { kind: 'staff', roles },
  summary: 'Tell what colleagues are called',
  description: 'For every colleague: who is behind the ids and addresses that the record names.',
  response: z.object({
    data: z.object({
      names: z.array(z.object({ uid: z.string(), email: z.string(), name: z.string() })),
    }),
  }),
  errors: {},
});

const own = {
  function: 'staffAccounts',
  auth: { kind: 'staff', roles, checkRevoked: true },
} as const;

export const changeOwnName = defineEndpoint({
  id: 'changeOwnName',
  ...own,
  method: 'PATCH',
  path: '/staff/me',
  summary: 'Change one’s own name',
  body: z.strictObject({ name: staffName }),
  response: z.object({ message: z.string() }),
  errors: {},
});

export const signOutEverywhere = defineEndpoint({
  id: 'signOutEverywhere',
  ...own,
  method: 'POST',
  path: '/staff/me/sign-out',
  summary: 'End all of one’s own sign-ins',
  description: 'On every device, this one included.',
  response: z.object({ message: z.string() }),
  errors: {},
});

export type ListStaffNamesResponse = ResponseOf<typeof listStaffNames>;
export type ChangeOwnNameRequest = RequestOf<typeof changeOwnName>;
export type ChangeOwnNameResponse = ResponseOf<typeof changeOwnName>;
export type SignOutEverywhereResponse = ResponseOf<typeof signOutEverywhere>;
