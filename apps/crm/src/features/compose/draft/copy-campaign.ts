import type { ReadCampaignResponse } from '@distronation/contracts';
import { isRichMail } from '../content/mail-html.ts';
import { emptyDraft, type Draft } from './draft.ts';

type Campaign = ReadCampaignResponse['data']['campaign'];

const messageOf = async ({ html, text }: Campaign): Promise<Partial<Draft>> => {
  if (html === undefined) return { format: 'text', source: text };
  if (!isRichMail(html)) return { format: 'html', source: html };
  const { docFromHtml } = await import('../rich/doc-from-html.ts');
  return { format: 'rich', doc: docFromHtml(html) };
};

/** A new draft that says what a campaign said. People who were named one by one are not taken along:
 *  they have had that mail. */
export const draftFrom = async (campaign: Campaign): Promise<Draft> => {
  const { subject, topic, tags, tracking, from, replyTo = '', segmentId } = campaign;
  return {
    ...emptyDraft,
    ...(segmentId === undefined ? {} : { audience: 'segment', segmentId }),
    subject,
    topic,
    tags,
    tracking,
    from,
    replyTo,
    ...(await messageOf(campaign)),
  };
};
