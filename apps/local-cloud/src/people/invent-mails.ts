import type { Mail } from '../mailbox/mail.ts';
import { randomOf } from './random.ts';

export interface Mailing {
  provider: Mail['provider'];
  campaignId: string;
  tags: readonly string[];
  /** Epoch milliseconds. */
  sentAt: number;
  recipients: readonly string[];
  /** Where its links lead; the way out is added. */
  links?: readonly string[];
}

const from = 'Distro Nation <news@mg.distro-nation.com>';

/** The mails of a campaign, as the product would have sent them: for whoever needs many of them and no
 *  world around. The same mailing makes the same mails. */
export const inventMails = (mailing: Mailing): Mail[] =>
  mailing.recipients.map((recipient, index) => inventMail(mailing, recipient, index));

const inventMail = (mailing: Mailing, recipient: string, index: number): Mail => {
  const { provider, campaignId, sentAt, links = usualLinks } = mailing;
  const random = randomOf('mail', provider, campaignId, sentAt, recipient, index);
  const subject = `News: ${campaignId}`;
  // A Mailgun call has one id for all its recipients, an SES call one recipient.
  const messageId =
    provider === 'mailgun'
      ? `${randomOf('call', campaignId, sentAt, Math.floor(index / batchSize)).hex(24)}@mg.distro-nation.com`
      : `0100${sentAt.toString(16).padStart(12, '0')}-${random.hex(32)}-000000`;
  return {
    id: random.hex(32),
    provider,
    messageId,
    receivedAt: new Date(sentAt).toISOString(),
    from,
    recipient,
    subject,
    html: `${links.map((url) => `<p><a href="${url}">Read on</a></p>`).join('')}${wayOut}`,
    headers: [
      ['From', from],
      ['To', recipient],
      ['Subject', subject],
    ],
    metadata: metadataOf(mailing),
  };
};

const batchSize = 1_000;
const usualLinks = ['https://example.com/report', 'https://example.com/chart'];
const wayOut =
  '<p><a href="https://example.com/unsubscribe" disable-tracking="true" ses:no-track>Unsubscribe</a></p>';

/** To SES the product gives names and tags as message tags. */
const metadataOf = ({ provider, campaignId, tags }: Mailing): Mail['metadata'] => {
  if (provider === 'mailgun') return { tags: [...tags], variables: { campaignId } };
  const numbered = tags.map((tag, index): [string, string] => [`tag_${index + 1}`, tag]);
  const variables = { variable_campaignId: campaignId, ...Object.fromEntries(numbered) };
  return { tags: [], variables, configurationSet: 'distro-nation-local' };
};
