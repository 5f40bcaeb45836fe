import { expect, it } from 'vitest';
import { AuthFailure } from './auth/staff-auth.ts';
import { describeFailure } from './describe-failure.ts';

it('a call for which no token could be had for want of a connection tells to look at that', () => {
  expect(describeFailure(new AuthFailure('offline')).advice).toMatch(/connection/);
});
