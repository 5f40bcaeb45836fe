import * as z from 'zod';
import { role } from '../roles.ts';

/** `invited`: has never signed in. `disabled` outweighs it. */
export const staffStates = ['active', 'invited', 'disabled'] as const;
export type StaffState = (typeof staffStates)[number];

/** As Firebase has it, of its own making or ours. */
export const staffUid = z.string().regex(/^[!-~]{1,128}$/, 'uid must be that of an account');

export const staffName = z
  .string({ error: 'name must be text' })
  .trim()
  .normalize()
  .min(1, 'name must not be empty')
  .max(80, 'name may hold at most 80 characters')
  .refine((name) => !/[\p{Cc}<>]/u.test(name) && name.isWellFormed(), 'name must be one line');

export const staffMember = z.object({
  uid: z.string(),
  email: z.string(),
  /** What stands before the @, where nobody has said a name. */
  name: z.string(),
  /** Absent where none was given: whoever has none may do nothing. */
  role: role.optional(),
  state: z.enum(staffStates),
  lastSignInAt: z.iso.datetime().optional(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const accountNotFound = {
  account_not_found: { status: 404, message: 'There is no such account' },
} as const;

export const staffBusy = {
  staff_busy: {
    status: 409,
    message: 'Another account is being changed at this moment; try again',
  },
} as const;

export const invitationNotSent = {
  invitation_not_sent: {
    status: 502,
    message: 'The account is there, but the invitation could not be mailed; send it again',
  },
} as const;
