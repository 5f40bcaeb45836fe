/** What a recipient can leave separately. SES allows twenty topics on its one contact list. */
export const topics = ['newsletter', 'outreach', 'financial'] as const;
export type Topic = (typeof topics)[number];

export const topicDescriptions: Record<Topic, { name: string; description: string }> = {
  newsletter: { name: 'Newsletter', description: 'News from Distro Nation, about once a month' },
  outreach: { name: 'Outreach', description: 'Personal messages from our partnership team' },
  financial: { name: 'Payout reports', description: 'Your monthly payout reports and statements' },
};
