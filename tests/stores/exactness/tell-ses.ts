import { agents, linkOf } from './tell-mailgun.ts';
import type { Step, Story } from './story.ts';

interface Told {
  eventType: string;
  /** What stands under the event's own name. */
  about: object;
}

const visit = ({ visitor = 'reader' }: Step) => ({
  ipAddress: '203.0.113.7',
  userAgent: agents[visitor]['user-agent'],
});

const bounce = (bounceType: string, bounceSubType: string): Told => ({
  eventType: 'Bounce',
  about: { bounceType, bounceSubType, bouncedRecipients: [] },
});

const complaint = (complaintFeedbackType: string): Told => ({
  eventType: 'Complaint',
  about: { complaintFeedbackType, complainedRecipients: [] },
});

const left = { unsubscribeAll: true, topicSubscriptionStatus: [] };

const told: Record<Step['kind'], (step: Step) => Told> = {
  accepted: () => ({ eventType: 'Send', about: {} }),
  delivered: () => ({ eventType: 'Delivery', about: { smtpResponse: '250 2.0.0 OK' } }),
  deferred: () => ({ eventType: 'DeliveryDelay', about: { delayType: 'MailboxFull' } }),
  bounced: () => bounce('Permanent', 'General'),
  suppressed: () => bounce('Permanent', 'OnAccountSuppressionList'),
  failed: () => bounce('Transient', 'MailboxFull'),
  opened: (step) => ({ eventType: 'Open', about: visit(step) }),
  clicked: (step) => ({
    eventType: 'Click',
    about: { ...visit(step), link: linkOf(step.link ?? '') },
  }),
  complained: () => complaint('abuse'),
  unsubscribed: () => ({ eventType: 'Subscription', about: { newTopicPreferences: left } }),
  other: () => complaint('not-spam'),
};

const partOf = (eventType: string): string =>
  eventType.charAt(0).toLowerCase() + eventType.slice(1);

/** The text of the SNS message about one step of a story. The tags that SES adds and those that we give
 *  lie side by side. */
export const sesMessage = (story: Story, index: number): string => {
  const step = story.steps[index];
  if (step === undefined) throw new RangeError('The story has no such step');
  const { campaign, sendId, recipient, messageId, sentAt } = story;
  const { campaignId, tags } = campaign.told;
  const { eventType, about } = told[step.kind](step);
  return JSON.stringify({
    eventType,
    mail: {
      timestamp: new Date(sentAt).toISOString(),
      messageId: `${messageId}-${recipient}`,
      destination: [recipient],
      tags: {
        'ses:operation': ['SendEmail'],
        send_id: [sendId],
        ...(campaignId === undefined ? {} : { variable_campaignId: [campaignId] }),
        ...Object.fromEntries(tags.map((tag, place) => [`tag_${place + 1}`, [tag]])),
      },
    },
    [partOf(eventType)]: { timestamp: new Date(step.at).toISOString(), ...about },
  });
};
