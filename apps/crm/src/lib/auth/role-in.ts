import { role, type Role } from '@distronation/contracts';
import { z } from 'zod';

const claims = z.object({ role });

const payloadOf = (token: string): unknown => {
  const text = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(text));
};

/** The role that an ID token states. Only for what is shown: the server checks the token itself. */
export const roleIn = (token: string): Role | undefined => {
  try {
    return claims.safeParse(payloadOf(token)).data?.role;
  } catch {
    return undefined;
  }
};
