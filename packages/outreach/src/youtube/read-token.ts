import type { Ctx } from '@distronation/common';
import type { ReadYouTubeTokenRequest, ReadYouTubeTokenResponse } from '@distronation/contracts';
import type { TokenKeeper } from './token-keeper.ts';

export interface TokenDeps {
  tokens: TokenKeeper;
  now: () => Date;
}

export const readYouTubeToken =
  ({ tokens, now }: TokenDeps) =>
  async (_ctx: Ctx, { query }: ReadYouTubeTokenRequest): Promise<ReadYouTubeTokenResponse> => {
    const { token, expiresAt } = await tokens.token(query);
    return { token, expires_in: Math.max(1, Math.floor((expiresAt - now().getTime()) / 1000)) };
  };
