import { secretsManagerClient, secretValues } from '@distronation/common/adapters';
import * as z from 'zod';
import { chatCompletions } from './adapters/chat-completions.ts';
import { cleanHtml } from './adapters/clean-html.ts';
import { writingEnvironment } from './env.ts';
import type { WritingDeps } from './suggest-writing.ts';
import { env } from './wire.ts';

const { WRITING_HELP_API_KEY, WRITING_HELP_MODEL, WRITING_HELP_URL } = writingEnvironment();

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  // A host of one's own may need none.
  schema: z.object({ WRITING_HELP_API_KEY: z.string().min(1).optional() }),
  environment: { WRITING_HELP_API_KEY },
});

const model =
  WRITING_HELP_URL === '' || WRITING_HELP_MODEL === ''
    ? undefined
    : chatCompletions({
        url: WRITING_HELP_URL,
        model: WRITING_HELP_MODEL,
        apiKey: async () => (await secrets()).WRITING_HELP_API_KEY,
      });

export const writing: WritingDeps = { findModel: () => model, cleanHtml };
