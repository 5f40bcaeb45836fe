export * from './address.ts';
export * from './endpoint.ts';
export * from './endpoints.ts';
export * from './envelope.ts';
export * from './errors.ts';
export * from './placeholders.ts';
export * from './roles.ts';
export * from './suppression-reason.ts';
export * from './topic-list.ts';
export * from './topics.ts';
export * from './audit/audit-vocabulary.ts';
export * from './audit/consent-history.ts';
export * from './audit/read-audit.ts';
export * from './campaigns/check-campaign.ts';
export * from './campaigns/create-campaign.ts';
export * from './campaigns/read-campaigns.ts';
export * from './campaigns/steer-campaign.ts';
export * from './consent/add-contact.ts';
export * from './consent/drift.ts';
export * from './consent/preferences.ts';
export * from './consent/undecided-mails.ts';
export * from './consent/unsubscribe.ts';
export * from './contacts/contacts.ts';
export * from './contacts/import-contacts.ts';
export * from './contacts/search-contacts.ts';
export * from './contacts/segments.ts';
export * from './finance/decide-payout-run.ts';
export * from './finance/payout-runs.ts';
export * from './finance/report-download.ts';
export * from './finance/report-downloads.ts';
export * from './finance/report-kinds.ts';
export * from './finance/report-links.ts';
export * from './finance/report-pattern.ts';
export * from './finance/send-mail.ts';
export * from './leads/youtube-quota.ts';
export * from './leads/youtube-token.ts';
export * from './operations/health.ts';
export * from './outreach/campaign.ts';
export * from './outreach/campaign-stats.ts';
export * from './outreach/delivery-gaps.ts';
export * from './outreach/mail-activity.ts';
export * from './outreach/passing-reasons.ts';
export * from './outreach/preview-template.ts';
export * from './outreach/preview-template-content.ts';
export * from './outreach/send-email.ts';
export * from './outreach/send-template-email.ts';
export * from './outreach/templates.ts';
export * from './outreach/tracked-events.ts';
export * from './outreach/tracking-data.ts';
export * from './outreach/webhook.ts';
export * from './outreach/writing-help.ts';
export * from './staff/own-account.ts';
export * from './staff/staff-accounts.ts';
export type { ContactDifference } from './contacts/contact-fields.ts';
export {
  contactFilter,
  type ContactFilter,
  type ContactStatus,
} from './contacts/contact-filter.ts';
export { campaignDeciders } from './campaigns/campaign-deciders.ts';
export {
  campaignStatuses,
  type CampaignBrief,
  type CampaignProgress,
  type CampaignStatus,
  type PauseReason,
} from './campaigns/campaign-fields.ts';
export type { Audience } from './campaigns/campaign-content.ts';
export { customId } from './contacts/contact-fields.ts';
export {
  payoutFinding,
  payoutFindingKinds,
  payoutRow,
  payoutRunStatuses,
  type PayoutFinding,
  type PayoutFindingKind,
  type PayoutRow,
  type PayoutRunBrief,
  type PayoutRunStatus,
} from './finance/payout-run-fields.ts';
export type { DeliveryReport } from './outreach/delivery-report.ts';
export type { SendingFields } from './outreach/sending-fields.ts';
export {
  reservedVariables,
  type TemplateProblem,
  type TemplateVariable,
} from './outreach/template-fields.ts';
export { staffStates, type StaffMember, type StaffState } from './staff/staff-fields.ts';
