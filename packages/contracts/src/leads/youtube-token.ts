import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';

export const mayFindLeads = { kind: 'staff', roles: ['admin', 'outreach'] } as const;

export const readYouTubeToken = defineEndpoint({
  id: 'readYouTubeToken',
  function: 'youtubeToken',
  method: 'GET',
  path: '/outreach/youtube-token',
  auth: mayFindLeads,
  needsApiKey: true,
  rateLimit: { name: 'youtube-token', perMinute: 10 },
  summary: 'Give out a token for the YouTube Data API',
  description:
    'An OAuth 2.0 access token that may read what is public on YouTube, and nothing else. Ask again shortly before it ends.',
  query: z.object({
    /** Whether YouTube refused the token that was given out before. */
    refused: z
      .enum(['true', 'false'], { error: 'refused must be true or false' })
      .transform((text) => text === 'true')
      .default(false),
  }),
  response: z.object({
    token: z.string(),
    /** Seconds for which it holds from now. */
    expires_in: z.int().positive(),
  }),
  errors: {
    youtube_not_configured: { status: 404, message: 'There is no access to YouTube here' },
    youtube_token_unavailable: { status: 502, message: 'Google gave no token for YouTube' },
  },
});

export type ReadYouTubeTokenRequest = RequestOf<typeof readYouTubeToken>;
export type ReadYouTubeTokenResponse = ResponseOf<typeof readYouTubeToken>;
