import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { senderWords, type TrackedEvent } from '../../../lib/event-words.ts';

const facts = {
  m: 0,
  p: 4,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& dt': { color: 'text.secondary', typography: 'body2' },
  '& dd': { m: 0, mb: 3, overflowWrap: 'anywhere' },
  '& dd:last-of-type': { mb: 0 },
};

/** What a mail is, beside what became of it. */
export const MessageFacts = ({
  event,
  events,
}: {
  event: TrackedEvent;
  /** All that is known of the mail. */
  events: readonly TrackedEvent[];
}) => {
  const { recipient, campaign, tags, messageId } = event;
  return (
    <Box component="dl" aria-label="About this mail" sx={facts}>
      <dt>Recipient</dt>
      <dd>
        <Link component={RouterLink} to={paths.tracking.href({ recipientEmail: recipient })}>
          {recipient}
        </Link>
        <CopyButton what="address" text={recipient} />
      </dd>
      <dt>Campaign</dt>
      <dd>
        <Link component={RouterLink} to={paths.campaignNumbers.href(campaign)}>
          {campaign}
        </Link>
      </dd>
      <dt>Tags</dt>
      <dd>{tags.length === 0 ? 'None' : tags.join(', ')}</dd>
      <dt>Sent through</dt>
      <dd>{senderWords(events)}</dd>
      <dt>Message id</dt>
      <dd>
        {messageId}
        <CopyButton what="message id" text={messageId} />
      </dd>
    </Box>
  );
};
