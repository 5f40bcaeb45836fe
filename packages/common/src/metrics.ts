/** All that is measured, by name, and in what unit. Alarms and the dashboard in `terraform/monitoring` ask for
 *  these; what CloudWatch counts by itself is not among them. */
export const metricUnits = {
  // Calls of the API. Failures are 0 or 1 for each call, so that their average is the rate.
  ResponseTime: 'Milliseconds',
  ClientErrors: 'Count',
  ServerErrors: 'Count',
  RateLimited: 'Count',
  // Of calls that need a colleague's sign-in.
  AuthenticationTime: 'Milliseconds',
  AuthenticationFailures: 'Count',
  // Mails, as they go out and as providers tell of them.
  EmailsSent: 'Count',
  TemplateEmailsSent: 'Count',
  ProviderDenials: 'Count',
  EmailsDelivered: 'Count',
  EmailsBounced: 'Count',
  EmailsFailed: 'Count',
  EmailsOpened: 'Count',
  EmailsClicked: 'Count',
  EmailsComplained: 'Count',
  EmailsUnsubscribed: 'Count',
  UnheardMails: 'Count',
  SilentCampaigns: 'Count',
  // Reports of partners.
  SignedUrlTime: 'Milliseconds',
  // SES's contact list against our record.
  ContactListDrift: 'Count',
  ContactListRepairs: 'Count',
} as const;

export type MetricName = keyof typeof metricUnits;

const isMetricName = (name: string): name is MetricName => Object.hasOwn(metricUnits, name);

export const metricNames: readonly MetricName[] = Object.keys(metricUnits).filter(isMetricName);

export type Measured = Readonly<Partial<Record<MetricName, number>>>;
