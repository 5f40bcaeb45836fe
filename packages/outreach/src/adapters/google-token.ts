import { DomainError } from '@distronation/common';
import * as z from 'zod';
import type { GrantToken } from '../youtube/ports.ts';

/** What the owner of the Google account gave us once, when they let us in. */
export interface GoogleAccess {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
}

const grant = z.object({ access_token: z.string().min(1), expires_in: z.int().positive() });

const refusal = z.object({ error: z.string().regex(/^\w{1,40}$/) });

const timeoutMs = 8000;

/** Why Google gave none, without a word of what it was sent. */
const reasonOf = async (response: Response): Promise<string> => {
  const said = refusal.safeParse(await response.json().catch(() => undefined));
  return `Google answered ${response.status} ${said.success ? said.data.error : ''}`.trim();
};

/** Access tokens by OAuth 2.0's refresh grant. */
export const googleToken = ({
  url,
  access,
  now = Date.now,
}: {
  url: string;
  /** Resolves to undefined where we have none. */
  access: () => Promise<GoogleAccess | undefined>;
  now?: () => number;
}): GrantToken => {
  const ask = ({ clientId, clientSecret, refreshToken }: GoogleAccess) =>
    fetch(url, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: refreshToken,
      }),
      // What is sent is for this host and no other.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  return async () => {
    const given = await access();
    if (!given) throw new DomainError('youtube_not_configured');
    const askedAt = now();
    try {
      const response = await ask(given);
      if (!response.ok) throw new Error(await reasonOf(response));
      const { access_token: token, expires_in } = grant.parse(await response.json());
      return { token, expiresAt: askedAt + expires_in * 1000 };
    } catch (cause) {
      throw new DomainError('youtube_token_unavailable', { cause });
    }
  };
};
