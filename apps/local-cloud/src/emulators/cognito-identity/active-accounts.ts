import * as z from 'zod';

const answer = z.object({
  users: z.array(z.object({ disabled: z.boolean().default(false) })).default([]),
});

/** Asks the Firebase Auth emulator whether an account is there and may sign in. */
export const activeAccounts =
  (authUrl: string, projectId: string) =>
  async (uid: string): Promise<boolean> => {
    const path = `identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:lookup`;
    const response = await fetch(`${authUrl}/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ localId: [uid] }),
    });
    if (!response.ok) return false;
    const [user] = answer.parse(await response.json()).users;
    return user !== undefined && !user.disabled;
  };
