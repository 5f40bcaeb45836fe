import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { awsClientDefaults } from '@distronation/common/adapters';
import { wirePartners } from '@distronation/contacts';
import { textFromHtml, wireDeliveryReader } from '@distronation/delivery';
import { tellConsents, withHtmlFooter, withTextFooter } from '@distronation/unsubscribe-utils';
import { ulid } from 'ulid';
import { s3ReportFolders } from './adapters/s3-report-folders.ts';
import { sqsReminders } from './adapters/sqs-reminders.ts';
import { payoutRunsEnvironment } from './env.ts';
import { monthReports } from './payout-runs/month-reports.ts';
import type { TellSuppressed } from './payout-runs/ports.ts';
import { reconcile } from './payout-runs/reconcile.ts';
import { env, linkWiring } from './wire.ts';
import { archive, findCampaign, order, runs } from './wire-approved-runs.ts';
import { reportKinds } from './wire-issuing.ts';
import { consent, ordering, readMailContent } from './wire-ordering.ts';

const { now, links, addressing } = linkWiring;
const kinds = reportKinds(env);
const client = new S3Client(awsClientDefaults);
const tell = tellConsents(consent.store, now);

const tellSuppressed: TellSuppressed = async (mailboxes) => {
  const told = await tell(mailboxes);
  return new Map(
    [...told].flatMap(
      ([
        address,
        {
          suppressed: { financial: reason },
        },
      ]) => (reason ? [[address, reason]] : []),
    ),
  );
};

/** In place of a link that would take somebody off the list. */
const noLink = '#';

/** As of a page of ours, or as CloudFront's own with its signature. */
const linkLength =
  env.REPORT_LINKS === 'direct'
    ? env.REPORTS_BASE_URL.length + 600
    : addressing.landingUrl.length + 43;

/** What staff may do with payout runs. */
export const payoutDesk = {
  runs,
  archive,
  findCampaign,
  orderRun: order,
  reconcile: reconcile({
    runs,
    archive,
    monthReports: monthReports({ folders: s3ReportFolders(client, env.REPORTS_BUCKET), kinds }),
    labels: kinds.map(({ label }) => label),
    linkLength,
    readPartners: wirePartners(env.MAIL_TABLE),
    tellSuppressed,
  }),
  remind: sqsReminders(new SQSClient(awsClientDefaults), payoutRunsEnvironment().PAYOUT_QUEUE_URL),
  readContent: readMailContent,
  readDeliveries: wireDeliveryReader(env.MAIL_TABLE),
  findReports: ordering.findReports,
  textFromHtml,
  footer: {
    html: (html: string) => withHtmlFooter(html, 'financial', noLink),
    text: (text: string) => withTextFooter(text, 'financial', 'a link of the reader’s own'),
  },
  links,
  kinds,
  tokenFor: addressing.tokenFor,
  landingUrl: addressing.landingUrl,
  newId: () => ulid(),
  now,
};
