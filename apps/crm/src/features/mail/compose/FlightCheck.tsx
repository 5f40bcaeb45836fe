import { topicDescriptions } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { people } from '../../../lib/words.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { Draft } from '../draft.ts';
import { provesUnsent } from '../attempt.ts';
import { SendFailure } from './SendFailure.tsx';

interface FlightCheckProps {
  open: boolean;
  draft: Draft;
  busy: boolean;
  /** Another version of this mail was sent off and never answered. */
  earlierVersionOpen: boolean;
  failure: Error | null;
  onSend: () => void;
  onClose: () => void;
}

const sheet = { width: { xs: '100%', sm: 480 }, display: 'flex', flexDirection: 'column' } as const;

const nameList = {
  m: 0,
  mt: 2,
  p: 0,
  listStyle: 'none',
  maxHeight: 240,
  overflowY: 'auto',
  borderTop: 1,
  borderColor: 'divider',
  '& li': { py: 2, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' },
};

const Recipients = ({ to }: { to: readonly string[] }) => (
  <Box component="section" aria-label="Recipients">
    <Typography variant="h3">{people(to.length)}</Typography>
    <Box component="ul" tabIndex={to.length > 5 ? 0 : undefined} sx={nameList}>
      {to.map((recipient) => (
        <li key={recipient}>{recipient}</li>
      ))}
    </Box>
  </Box>
);

/** The last look before sending: to whom, about what, what happens next. */
export const FlightCheck = (props: FlightCheckProps) => {
  const { open, draft, busy, failure, earlierVersionOpen, onSend, onClose } = props;
  const titleId = useId();
  const topic = topicDescriptions[draft.topic].name;
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={() => !busy && onClose()}
      slotProps={{ paper: { 'aria-labelledby': titleId, sx: sheet } }}
    >
      <Stack sx={{ gap: 6, p: { xs: 4, sm: 6 }, overflowY: 'auto', flexGrow: 1 }}>
        <Typography variant="h1" component="h2" id={titleId}>
          Ready to send?
        </Typography>
        {earlierVersionOpen && (
          <Notice tone="caution" title="An earlier version may have gone out">
            You sent this mail before, and its answer never arrived. You have changed it since, so
            this is a second mail.
          </Notice>
        )}
        <Box>
          <Typography variant="body2" color="textSecondary">
            Subject
          </Typography>
          <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
            {draft.subject}
          </Typography>
        </Box>
        <Recipients to={draft.to} />
        <Typography color="textSecondary">
          It goes out at once. Whoever has left the {topic} topic, or cannot be reached, is left out
          and listed afterwards.
        </Typography>
        {failure && <SendFailure error={failure} />}
      </Stack>
      <Stack direction="row" sx={{ p: 4, gap: 2, borderTop: 1, borderColor: 'divider' }}>
        <Button variant="contained" onClick={onSend} loading={busy} sx={{ flexGrow: 1 }}>
          {failure && !provesUnsent(failure) ? 'Ask again' : `Send to ${people(draft.to.length)}`}
        </Button>
        <Button onClick={onClose} disabled={busy}>
          Keep editing
        </Button>
      </Stack>
    </Drawer>
  );
};
