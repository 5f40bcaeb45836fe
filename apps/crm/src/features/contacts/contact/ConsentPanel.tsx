import { topicDescriptions, topics } from '@distronation/contracts';
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

const blockWords = {
  bounced: 'Their mailbox refused a mail for good, so nothing goes there.',
  complained: 'They reported a mail as spam, so nothing goes there. Only they can take that back.',
  invalid: 'The address cannot receive mail, so nothing goes there.',
} as const;

/** Topic by topic, whether mail may go there, and what stands against it. */
export const ConsentPanel = ({ detail, mayChange }: ConsentPanelProps) => {
  const [asking, setAsking] = useState(false);
  const { contact, consent, suppressed } = detail;
  const keptBack = topics.filter((topic) => suppressed[topic] !== undefined);
  const action = mayChange && keptBack.length > 0 && (
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
      <Typography variant="body2" color="textSecondary" sx={{ mt: 3 }}>
        {consent.block && blockWords[consent.block]}
        {!consent.block && consent.pausedUntil && (
          <>
            They want a rest until <LocalTime at={consent.pausedUntil} />, but for payout reports.
          </>
        )}
        {!consent.block && !consent.pausedUntil && !consent.updatedAt && 'They made no choice yet.'}
        {consent.updatedAt && (
          <>
            {' '}
            Last changed <LocalTime at={consent.updatedAt} />.
          </>
        )}
      </Typography>
      {asking && (
        <ResubscribeDialog
          email={contact.email}
          keptBack={keptBack}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
};
