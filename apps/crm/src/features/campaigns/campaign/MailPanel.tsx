import { topicDescriptions } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { trackingWords } from '../../../lib/campaigns/tracking-words.ts';
import { useColleagues } from '../../../lib/staff/use-colleagues.ts';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { MailView } from '../../../ui/mail/MailView.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import type { FullCampaign } from './use-campaign.ts';

const frame = {
  mt: 4,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
};

const time = (at: string | undefined) => at && <LocalTime at={at} />;

/** What it says, and the circumstances. Placeholders stand as they were written. */
export const MailPanel = ({ campaign }: { campaign: FullCampaign }) => {
  const { from, replyTo, subject, topic, tags, tracking, html, text } = campaign;
  const { byEmail } = useColleagues();
  const { createdAt, createdBy, startedAt, endedAt } = campaign;
  return (
    <Panel title="The mail">
      <Facts label="About the mail">
        <Fact name="Subject">{subject}</Fact>
        <Fact name="From">{from}</Fact>
        <Fact name="Replies to">{replyTo}</Fact>
        <Fact name="Topic">{topicDescriptions[topic].name}</Fact>
        <Fact name="Tags">{tags.length > 0 ? tags.join(', ') : undefined}</Fact>
        <Fact name="Counting">{trackingWords(tracking, html === undefined)}</Fact>
        <Fact name="Ordered">
          <LocalTime at={createdAt} /> by {byEmail(createdBy)}
        </Fact>
        <Fact name="Started">{time(startedAt)}</Fact>
        <Fact name="Ended">{time(endedAt)}</Fact>
      </Facts>
      <Box sx={frame}>
        <MailView html={html} text={text} />
      </Box>
    </Panel>
  );
};
