import { randomBytes } from 'node:crypto';
import * as z from 'zod';

const grantRequest = z.object({
  grant_type: z.literal('refresh_token'),
  client_id: z.string(),
  client_secret: z.string(),
  refresh_token: z.string(),
});

export interface GoogleClient {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
}

const lifeSeconds = 3599;

/** Tokens as Google's accounts give them out; all that there are end with this process. */
export const googleTokens = (client: GoogleClient, now: () => number) => {
  const endsAt = new Map<string, number>();
  return {
    grant(form: unknown): ({ access_token: string } & Record<string, unknown>) | { error: string } {
      const asked = grantRequest.safeParse(form);
      if (!asked.success) return { error: 'unsupported_grant_type' };
      const { client_id, client_secret, refresh_token } = asked.data;
      if (client_id !== client.clientId || client_secret !== client.clientSecret) {
        return { error: 'invalid_client' };
      }
      if (refresh_token !== client.refreshToken) return { error: 'invalid_grant' };
      const token = `ya29.${randomBytes(24).toString('base64url')}`;
      endsAt.set(token, now() + lifeSeconds * 1000);
      return {
        access_token: token,
        expires_in: lifeSeconds,
        scope: 'https://www.googleapis.com/auth/youtube.readonly',
        token_type: 'Bearer',
      };
    },
    isGood: (authorization: string | undefined): boolean =>
      (endsAt.get(authorization?.replace(/^Bearer /, '') ?? '') ?? 0) > now(),
  };
};
