/** Under which name the numbers of a mail are kept. */
export interface Campaign {
  name: string;
  /** Distinct and sorted. A send has exactly one set of tags, so that no sum counts it twice. */
  tags: readonly string[];
}

/** Stands for the mails that name no campaign and carry no tag. */
export const noCampaign = '(none)';

const maxName = 256;

/** The campaign that a single send says it belongs to (`customVariables.campaignId`), else its first
 *  tag. */
export const campaignOf = (campaignId: string | undefined, tags: readonly string[]): Campaign => ({
  name: (campaignId || tags[0] || noCampaign).slice(0, maxName),
  tags: [...new Set(tags)].toSorted(),
});
