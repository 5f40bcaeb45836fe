import {
  dynamoDocumentClient,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import * as z from 'zod';
import { dynamoQuotaDays } from './adapters/dynamo-quota-days.ts';
import { googleToken, type GoogleAccess } from './adapters/google-token.ts';
import { youTubeEnvironment } from './env.ts';
import { env, kit } from './wire.ts';
import { keepToken } from './youtube/token-keeper.ts';

const { GOOGLE_OAUTH_URL, YOUTUBE_DAILY_UNITS, ...given } = youTubeEnvironment();

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  // Absent where the CRM works without leads.
  schema: z.object({
    YOUTUBE_CLIENT_ID: z.string().min(1).optional(),
    YOUTUBE_CLIENT_SECRET: z.string().min(1).optional(),
    YOUTUBE_REFRESH_TOKEN: z.string().min(1).optional(),
  }),
  environment: given,
});

const access = async (): Promise<GoogleAccess | undefined> => {
  const {
    YOUTUBE_CLIENT_ID: clientId,
    YOUTUBE_CLIENT_SECRET: clientSecret,
    YOUTUBE_REFRESH_TOKEN: refreshToken,
  } = await secrets();
  return clientId && clientSecret && refreshToken
    ? { clientId, clientSecret, refreshToken }
    : undefined;
};

export const youTube = {
  tokens: keepToken(googleToken({ url: GOOGLE_OAUTH_URL, access })),
  quotaDays: dynamoQuotaDays(dynamoDocumentClient(), env.GUARD_TABLE),
  dailyUnits: YOUTUBE_DAILY_UNITS,
  now: kit.now,
};
