import { auditMethods, type AuditMethod } from '@distronation/contracts';

const words: Readonly<Record<AuditMethod, string>> = {
  one_click: 'By the unsubscribe button or link of a mail',
  link_page: 'On the page behind a mail’s link',
  preferences_page: 'On the preferences page',
  mailto: 'By writing to our address for unsubscribing',
  staff: 'In the CRM',
  import: 'By an import of contacts',
  mailgun_event: 'Reported by Mailgun',
  ses_event: 'Reported by Amazon SES',
  mailgun_list: 'Found on a list that Mailgun keeps',
  ses_list: 'Found on a list that Amazon SES keeps',
  ses_contact_list: 'Found on our contact list at Amazon SES',
  contact_list_drift: 'Found when our contact list at Amazon SES was compared',
  send_email: 'Written for the occasion',
  send_template_email: 'From a template',
  campaign: 'By the campaign itself',
};

const isKnown = (method: string): method is AuditMethod =>
  auditMethods.some((known) => known === method);

/** By which way it came. What a newer server writes is told by its own name. */
export const methodWords = (method: string): string => (isKnown(method) ? words[method] : method);
