import type { StaffAuth } from './staff-auth.ts';

type Auth = Pick<StaffAuth, 'idToken' | 'refresh' | 'signOut'>;

/** A fetch that does not take the first 401 for an answer: the token may only be too old for the
 *  server's clock, so it asks once more with a new one. Where that does not count either, the session was
 *  ended, and is ended here too: the reader signs in again and comes back to where they were. */
export const fetchAsStaff =
  (auth: Auth, send: typeof fetch = (...request) => fetch(...request)): typeof fetch =>
  async (input, init) => {
    const refused = await send(input, init);
    const headers = new Headers(init?.headers);
    if (refused.status !== 401 || !headers.has('authorization')) return refused;
    // Whoever was shut out is signed out by asking. Where nobody answers, the same token would only be
    // refused again, and end a session that may still count.
    const isRenewed = await auth.refresh().then(
      () => true,
      () => false,
    );
    const token = isRenewed ? await auth.idToken() : undefined;
    if (token === undefined) return refused;
    headers.set('authorization', `Bearer ${token}`);
    const answer = await send(input, { ...init, headers });
    if (answer.status === 401) await auth.signOut();
    return answer;
  };
