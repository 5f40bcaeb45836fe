/** What was done, as the record calls it: `{entity}.{verb}`. A new one needs words in the CRM. */
export const auditActions = [
  'consent.unsubscribe',
  'consent.resubscribe',
  'consent.change',
  'consent.block',
  'contact.add',
  'contact.create',
  'contact.change',
  'contact.erase',
  'mail.unsubscribe',
  'mail.dismiss',
  'segment.create',
  'segment.delete',
  'send.create',
  'template.create',
  'template.add_version',
  'template.delete',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** By which way it came. */
export const auditMethods = [
  'one_click',
  'link_page',
  'preferences_page',
  'mailto',
  'staff',
  'import',
  'mailgun_event',
  'ses_event',
  'mailgun_list',
  'ses_list',
  'ses_contact_list',
  'contact_list_drift',
  'send_email',
  'send_template_email',
] as const;
export type AuditMethod = (typeof auditMethods)[number];
