import * as z from 'zod';

export const roles = ['admin', 'finance', 'outreach', 'viewer'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;
