import '../lib/zod-without-eval.ts';
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { entryPaths } from '../lib/entry-paths.ts';
import { paths } from '../lib/paths.ts';
import { StaffLayout } from './layout/StaffLayout.tsx';

const Dashboard = lazy(async () => ({
  default: (await import('./dashboard/DashboardPage.tsx')).DashboardPage,
}));
const Compose = lazy(async () => ({
  default: (await import('../features/compose/ComposePage.tsx')).ComposePage,
}));
const Campaigns = lazy(async () => ({
  default: (await import('../features/campaigns/list/CampaignsPage.tsx')).CampaignsPage,
}));
const Campaign = lazy(async () => ({
  default: (await import('../features/campaigns/campaign/CampaignPage.tsx')).CampaignPage,
}));
const Numbers = lazy(async () => ({
  default: (await import('../features/tracking/campaigns/NumbersPage.tsx')).NumbersPage,
}));
const CampaignNumbers = lazy(async () => ({
  default: (await import('../features/tracking/campaign/CampaignNumbersPage.tsx'))
    .CampaignNumbersPage,
}));
const Tracking = lazy(async () => ({
  default: (await import('../features/tracking/log/TrackingPage.tsx')).TrackingPage,
}));
const TrackedMessage = lazy(async () => ({
  default: (await import('../features/tracking/message/MessagePage.tsx')).MessagePage,
}));
const Undecided = lazy(async () => ({
  default: (await import('../features/undecided/UndecidedPage.tsx')).UndecidedPage,
}));
const Drift = lazy(async () => ({
  default: (await import('../features/drift/DriftPage.tsx')).DriftPage,
}));
const Audit = lazy(async () => ({
  default: (await import('../features/audit/AuditPage.tsx')).AuditPage,
}));
const Contacts = lazy(async () => ({
  default: (await import('../features/contacts/list/ContactsPage.tsx')).ContactsPage,
}));
const NewContact = lazy(async () => ({
  default: (await import('../features/contacts/new/NewContactPage.tsx')).NewContactPage,
}));
const ImportContacts = lazy(async () => ({
  default: (await import('../features/contacts/import/ImportPage.tsx')).ImportPage,
}));
const Contact = lazy(async () => ({
  default: (await import('../features/contacts/contact/ContactPage.tsx')).ContactPage,
}));
const PayoutRuns = lazy(async () => ({
  default: (await import('../features/payouts/list/PayoutRunsPage.tsx')).PayoutRunsPage,
}));
const NewPayoutRun = lazy(async () => ({
  default: (await import('../features/payouts/new/NewRunPage.tsx')).NewRunPage,
}));
const PayoutRun = lazy(async () => ({
  default: (await import('../features/payouts/run/PayoutRunPage.tsx')).PayoutRunPage,
}));
const ReportFiles = lazy(async () => ({
  default: (await import('../features/reports/files/FilesPage.tsx')).FilesPage,
}));
const Uncollected = lazy(async () => ({
  default: (await import('../features/payouts/uncollected/UncollectedPage.tsx')).UncollectedPage,
}));
const Leads = lazy(async () => ({
  default: (await import('../features/leads/LeadsPage.tsx')).LeadsPage,
}));
const Templates = lazy(async () => ({
  default: (await import('../features/templates/list/TemplatesPage.tsx')).TemplatesPage,
}));
const NewTemplate = lazy(async () => ({
  default: (await import('../features/templates/edit/NewTemplatePage.tsx')).NewTemplatePage,
}));
const Template = lazy(async () => ({
  default: (await import('../features/templates/template/TemplatePage.tsx')).TemplatePage,
}));
const NewTemplateVersion = lazy(async () => ({
  default: (await import('../features/templates/edit/NewVersionPage.tsx')).NewVersionPage,
}));
const Staff = lazy(async () => ({
  default: (await import('../features/staff/StaffPage.tsx')).StaffPage,
}));
const Profile = lazy(async () => ({
  default: (await import('../features/profile/ProfilePage.tsx')).ProfilePage,
}));
const NotFound = lazy(async () => ({ default: (await import('./NotFound.tsx')).NotFound }));

/** Every page for staff, each in a part of its own. */
export const StaffPages = () => (
  <Routes>
    <Route element={<StaffLayout />}>
      <Route path={entryPaths.home.path} element={<Dashboard />} />
      <Route path={paths.compose.path} element={<Compose />} />
      <Route path={paths.campaigns.path} element={<Campaigns />} />
      <Route path={paths.campaign.path} element={<Campaign />} />
      <Route path={paths.numbers.path} element={<Numbers />} />
      <Route path={paths.campaignNumbers.path} element={<CampaignNumbers />} />
      <Route path={paths.tracking.path} element={<Tracking />} />
      <Route path={paths.trackedMessage.path} element={<TrackedMessage />} />
      <Route path={paths.undecided.path} element={<Undecided />} />
      <Route path={paths.drift.path} element={<Drift />} />
      <Route path={paths.audit.path} element={<Audit />} />
      <Route path={paths.contacts.path} element={<Contacts />} />
      <Route path={paths.newContact.path} element={<NewContact />} />
      <Route path={paths.importContacts.path} element={<ImportContacts />} />
      <Route path={paths.contact.path} element={<Contact />} />
      <Route path={paths.payoutRuns.path} element={<PayoutRuns />} />
      <Route path={paths.newPayoutRun.path} element={<NewPayoutRun />} />
      <Route path={paths.payoutRun.path} element={<PayoutRun />} />
      <Route path={paths.reports.path} element={<ReportFiles />} />
      <Route path={paths.uncollected.path} element={<Uncollected />} />
      <Route path={paths.leads.path} element={<Leads />} />
      <Route path={paths.templates.path} element={<Templates />} />
      <Route path={paths.newTemplate.path} element={<NewTemplate />} />
      <Route path={paths.template.path} element={<Template />} />
      <Route path={paths.newTemplateVersion.path} element={<NewTemplateVersion />} />
      <Route path={paths.staff.path} element={<Staff />} />
      <Route path={paths.profile.path} element={<Profile />} />
      <Route path="*" element={<NotFound />} />
    </Route>
  </Routes>
);
