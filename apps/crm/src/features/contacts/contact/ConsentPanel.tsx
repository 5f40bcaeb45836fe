import { topicDescriptions, topics, type Topic } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusChip } from '../../../ui/StatusChip.tsx';
import { suppressionWords } from '../consent-words.ts';
import { ResubscribeDialog } from './ResubscribeDialog.tsx';
import type { ContactDetail } from './use-contact.ts';

interface ConsentPanelProps {
  detail: ContactDetail;
  mayChange: boolean;
}

const rows = {
  m: 0,
  p: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    gap: 3,
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: 40,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& li:last-of-type': { borderBottom: 0 },
} as const;

/** The topics that staff may take back in: a pause ends by itself or by the person's own hand. */
const liftable = ({ contact, consent, suppressed }: ContactDetail): Topic[] =>
  contact.erasedBefore || consent.block === 'complained' || consent.block === 'invalid'
    ? []
    : topics.filter((topic) => suppressed[topic] !== undefined && suppressed[topic] !== 'paused');

const blockWords = {
  bounced: 'Their mailbox refused a mail for good, so nothing goes there.',
  complained: 'They reported a mail as spam, so nothing goes there. Only they can take that back.',
  invalid: 'The address cannot receive mail, so nothing goes there.',
} as const;

/** What the states of the topics do not tell. */
const Explanation = ({ contact, consent }: ContactDetail) => (
  <Typography variant="body2" color="textSecondary" sx={{ mt: 3 }}>
    {consent.block && `${blockWords[consent.block]} `}
    {contact.erasedBefore &&
      'Their data were erased once, so only they can change this, by a link in a mail. '}
    {!consent.block && consent.pausedUntil && (
      <>
        They want a rest until <LocalTime at={consent.pausedUntil} />, but for payout reports.{' '}
      </>
    )}
    {consent.updatedAt ? (
      <>
        Last changed <LocalTime at={consent.updatedAt} />.
      </>
    ) : (
      'They made no choice yet.'
    )}
  </Typography>
);

/** Topic by topic, whether mail may go there, and what stands against it. */
export const ConsentPanel = ({ detail, mayChange }: ConsentPanelProps) => {
  const [asking, setAsking] = useState(false);
  const { contact, suppressed } = detail;
  const offered = liftable(detail);
  const action = mayChange && offered.length > 0 && (
    <Button size="small" onClick={() => setAsking(true)}>
      Subscribe again
    </Button>
  );
  return (
    <Panel title="Topics" action={action}>
      <Box component="ul" aria-label="Topics" sx={rows}>
        {topics.map((topic) => {
          const reason = suppressed[topic];
          const words = reason
            ? suppressionWords[reason]
            : ({ label: 'May be mailed', tone: 'positive' } as const);
          return (
            <li key={topic}>
              {topicDescriptions[topic].name}
              <StatusChip {...words} />
            </li>
          );
        })}
      </Box>
      <Explanation {...detail} />
      {asking && (
        <ResubscribeDialog
          email={contact.email}
          keptBack={offered}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
};
