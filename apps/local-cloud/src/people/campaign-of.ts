import type { Mail } from '../mailbox/mail.ts';

const noCampaign = '(none)';

/** Under which name the product counts a mail. To SES it gives names and tags as message tags. */
export const campaignOf = ({
  provider,
  metadata: { tags, variables },
}: Pick<Mail, 'provider' | 'metadata'>): string =>
  provider === 'ses'
    ? (variables['variable_campaignId'] ?? variables['tag_1'] ?? noCampaign)
    : (variables['campaignId'] ?? tags[0] ?? noCampaign);
