import { textFromHtml } from '@distronation/delivery';
import {
  withoutTemplateLinks,
  withTemplateFooter,
  withUntrackedTemplateLinks,
} from '@distronation/unsubscribe-utils';
import { mailgunTemplates } from './adapters/mailgun-templates.ts';
import { mailgunTemplatesApi } from './adapters/mailgun-templates-api.ts';
import { consent } from './wire.ts';
import { mailgun } from './wire-mailgun.ts';

/** The one store of templates, whichever provider sends. */
export const templateKeeping = {
  templates: mailgunTemplates(mailgunTemplatesApi(mailgun)),
  footer: {
    add: withTemplateFooter,
    untrack: withUntrackedTemplateLinks,
    remove: withoutTemplateLinks,
  },
  textFromHtml,
  audit: consent.audit,
  now: consent.now,
};
