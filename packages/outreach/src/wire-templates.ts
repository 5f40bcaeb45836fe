import { secretsManagerClient, secretValues } from '@distronation/common/adapters';
import { textFromHtml } from '@distronation/delivery';
import { withTemplateFooter, withUntrackedTemplateLinks } from '@distronation/unsubscribe-utils';
import * as z from 'zod';
import { mailgunTemplates } from './adapters/mailgun-templates.ts';
import { mailgunTemplatesApi } from './adapters/mailgun-templates-api.ts';
import { templateEnvironment } from './env.ts';
import { consent, env } from './wire.ts';

const { MAILGUN_API_KEY, MAILGUN_API_URL, MAILGUN_DOMAIN } = templateEnvironment();

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  schema: z.object({ MAILGUN_API_KEY: z.string().min(1) }),
  environment: { MAILGUN_API_KEY },
});

/** The one store of templates, whichever provider sends. */
export const templateKeeping = {
  templates: mailgunTemplates(
    mailgunTemplatesApi({
      url: MAILGUN_API_URL,
      domain: MAILGUN_DOMAIN,
      apiKey: async () => (await secrets()).MAILGUN_API_KEY,
    }),
  ),
  footer: { add: withTemplateFooter, untrack: withUntrackedTemplateLinks },
  textFromHtml,
  audit: consent.audit,
  now: consent.now,
};
