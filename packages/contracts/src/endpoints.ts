import { consentHistory } from './audit/consent-history.ts';
import { readAudit } from './audit/read-audit.ts';
import { checkCampaign, testCampaign } from './campaigns/check-campaign.ts';
import { createCampaign } from './campaigns/create-campaign.ts';
import { listCampaignRecipients, listCampaigns, readCampaign } from './campaigns/read-campaigns.ts';
import { decideCampaignRecipient, steerCampaign } from './campaigns/steer-campaign.ts';
import { addContact } from './consent/add-contact.ts';
import { readDrift } from './consent/drift.ts';
import { changePreferences, readPreferences } from './consent/preferences.ts';
import { decideUndecidedMail, listUndecidedMails } from './consent/undecided-mails.ts';
import {
  financialUnsubscribe,
  financialUnsubscribePage,
  outreachUnsubscribe,
  outreachUnsubscribePage,
} from './consent/unsubscribe.ts';
import {
  changeContact,
  createContact,
  deleteContact,
  listContacts,
  readContact,
} from './contacts/contacts.ts';
import { importContacts } from './contacts/import-contacts.ts';
import { searchContacts } from './contacts/search-contacts.ts';
import { createSegment, deleteSegment, listSegment, listSegments } from './contacts/segments.ts';
import { approvePayoutRun, checkPayoutRun, discardPayoutRun } from './finance/decide-payout-run.ts';
import {
  createPayoutRun,
  listPayoutRows,
  listPayoutRuns,
  previewPayoutMail,
  readPayoutMail,
  readPayoutRun,
} from './finance/payout-runs.ts';
import { downloadReport, openReportPage, readReportLink } from './finance/report-download.ts';
import { recordReportDownload } from './finance/report-downloads.ts';
import { readReportKinds } from './finance/report-kinds.ts';
import {
  listDownloadsOf,
  listUncollectedReports,
  readReportReceipts,
  reissueReportLink,
  revokeReportLink,
} from './finance/report-links.ts';
import { sendMail } from './finance/send-mail.ts';
import { readYouTubeQuota, spendYouTubeQuota } from './leads/youtube-quota.ts';
import { readYouTubeToken } from './leads/youtube-token.ts';
import { health } from './operations/health.ts';
import { campaignStats } from './outreach/campaign-stats.ts';
import { deliveryGaps } from './outreach/delivery-gaps.ts';
import { mailActivity } from './outreach/mail-activity.ts';
import { previewTemplate } from './outreach/preview-template.ts';
import { previewTemplateContent } from './outreach/preview-template-content.ts';
import { sendEmail } from './outreach/send-email.ts';
import { sendTemplateEmail } from './outreach/send-template-email.ts';
import {
  addTemplateVersion,
  changeTemplate,
  createTemplate,
  deleteTemplate,
  listTemplates,
  readTemplate,
  restoreTemplateVersion,
} from './outreach/templates.ts';
import { trackingData } from './outreach/tracking-data.ts';
import { webhook } from './outreach/webhook.ts';
import { readWritingHelp, suggestWriting } from './outreach/writing-help.ts';
import { changeOwnName, listStaffNames, signOutEverywhere } from './staff/own-account.ts';
import { changeStaff, inviteStaff, inviteStaffAgain, listStaff } from './staff/staff-accounts.ts';

/** Every route of the API. The typed client, OpenAPI and the route test walk this list. */
export const endpoints = {
  health,
  sendEmail,
  sendTemplateEmail,
  sendMail,
  listTemplates,
  createTemplate,
  readTemplate,
  changeTemplate,
  addTemplateVersion,
  restoreTemplateVersion,
  previewTemplate,
  previewTemplateContent,
  readWritingHelp,
  suggestWriting,
  deleteTemplate,
  readYouTubeToken,
  readYouTubeQuota,
  spendYouTubeQuota,
  createCampaign,
  listCampaigns,
  readCampaign,
  checkCampaign,
  testCampaign,
  steerCampaign,
  listCampaignRecipients,
  decideCampaignRecipient,
  campaignStats,
  trackingData,
  deliveryGaps,
  mailActivity,
  webhook,
  outreachUnsubscribePage,
  outreachUnsubscribe,
  financialUnsubscribePage,
  financialUnsubscribe,
  openReportPage,
  downloadReport,
  readReportLink,
  listDownloadsOf,
  listUncollectedReports,
  readReportReceipts,
  revokeReportLink,
  reissueReportLink,
  recordReportDownload,
  readReportKinds,
  createPayoutRun,
  previewPayoutMail,
  listPayoutRuns,
  readPayoutRun,
  listPayoutRows,
  readPayoutMail,
  checkPayoutRun,
  approvePayoutRun,
  discardPayoutRun,
  addContact,
  readPreferences,
  changePreferences,
  listUndecidedMails,
  decideUndecidedMail,
  readDrift,
  consentHistory,
  readAudit,
  listContacts,
  createContact,
  importContacts,
  readContact,
  changeContact,
  deleteContact,
  searchContacts,
  listSegments,
  createSegment,
  deleteSegment,
  listSegment,
  listStaff,
  inviteStaff,
  changeStaff,
  inviteStaffAgain,
  listStaffNames,
  changeOwnName,
  signOutEverywhere,
} as const;

export type Endpoints = typeof endpoints;
