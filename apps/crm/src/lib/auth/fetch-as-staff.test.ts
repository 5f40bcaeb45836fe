import { describe, expect, it } from 'vitest';
import { fetchAsStaff } from './fetch-as-staff.ts';
import { AuthFailure } from './staff-auth.ts';

/** A server that takes one token, and a session that may get it by asking anew. */
const setup = ({
  accepted = 'new',
  onRefresh,
}: { accepted?: string; onRefresh?: () => void } = {}) => {
  const sent: { token: string | null; body: unknown }[] = [];
  let token: string | undefined = 'old';
  const auth = {
    idToken: async () => token,
    signOut: async () => void (token = undefined),
    refresh: async () => {
      onRefresh?.();
      token = 'new';
    },
  };
  const send: typeof fetch = async (_input, init) => {
    const given = new Headers(init?.headers).get('authorization');
    sent.push({ token: given, body: init?.body });
    return new Response(null, { status: given === `Bearer ${accepted}` ? 200 : 401 });
  };
  const post = (headers = { authorization: 'Bearer old' }) =>
    fetchAsStaff(auth, send)('https://api.test/', { method: 'POST', body: 'mail', headers });
  return { auth, sent, post, isSignedIn: () => token !== undefined };
};

describe('a call of whoever is signed in', () => {
  it('is made once where the token counts', async () => {
    const { sent, post } = setup({ accepted: 'old' });
    expect((await post()).status).toBe(200);
    expect(sent).toEqual([{ token: 'Bearer old', body: 'mail' }]);
  });

  it('is made again, as it was, with a new token where the old one counts no more', async () => {
    const { sent, post, isSignedIn } = setup();
    expect((await post()).status).toBe(200);
    expect(sent.at(-1)).toEqual({ token: 'Bearer new', body: 'mail' });
    expect(isSignedIn()).toBe(true);
  });

  it('ends the session where a new token does not count either', async () => {
    const { sent, post, isSignedIn } = setup({ accepted: 'none' });
    expect((await post()).status).toBe(401);
    expect(sent).toHaveLength(2);
    expect(isSignedIn()).toBe(false);
  });

  it('is not made again for whom asking has signed out', async () => {
    const { auth, sent, post } = setup();
    auth.refresh = async () => {
      await auth.signOut();
      throw new AuthFailure('session_ended');
    };
    expect((await post()).status).toBe(401);
    expect(sent).toHaveLength(1);
  });

  it('ends no session without having asked whether it still counts', async () => {
    const offline = () => {
      throw new AuthFailure('offline');
    };
    const { sent, post, isSignedIn } = setup({ onRefresh: offline });
    expect((await post()).status).toBe(401);
    expect(sent).toHaveLength(1);
    expect(isSignedIn()).toBe(true);
  });
});
