import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { elapsed } from '../../lib/elapsed.ts';
import { doubtWords } from '../../lib/mail-doubts.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { LocalTime } from '../../ui/LocalTime.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import type { UndecidedMail } from './use-undecided-mails.ts';
import { Verdicts } from './Verdicts.tsx';

const card = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  p: { xs: 4, sm: 6 },
  display: 'grid',
  gap: { xs: 6, lg: 10 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 3fr)' },
  alignItems: 'start',
};

const part = { mt: 5 };

interface MailCardProps {
  mail: UndecidedMail;
  /** Milliseconds since 1970. */
  now: number;
  /** Runs as the mail leaves the list. */
  onDecided: () => void;
}

/** A mail that waits: what stands in it, why it is in doubt, and what to do about it. */
export const MailCard = ({ mail, now, onDecided }: MailCardProps) => {
  const { id, receivedAt, reason, address, subject, words, verdicts } = mail;
  const { label, advice } = doubtWords[reason];
  return (
    <Box component="li" sx={card} aria-labelledby={`mail-${id}`}>
      <Box>
        <Typography variant="h2" id={`mail-${id}`} dir="auto" sx={{ overflowWrap: 'anywhere' }}>
          {subject === '' ? 'No subject' : subject}
        </Typography>
        <Box sx={{ mt: 2 }}>
          <Facts>
            <Fact name="From">{address ?? 'Not known'}</Fact>
            <Fact name="Came">
              <LocalTime at={receivedAt} /> ({elapsed(now - Date.parse(receivedAt))} ago)
            </Fact>
          </Facts>
        </Box>
        <Box sx={part}>
          {words === '' ? (
            <Typography color="textSecondary">It says nothing but its subject.</Typography>
          ) : (
            <Quote text={words} />
          )}
        </Box>
        <Box sx={part}>
          <Typography variant="h3">{label}</Typography>
          <Typography>{advice}</Typography>
        </Box>
        <Box sx={part}>
          <Verdicts verdicts={verdicts} />
        </Box>
      </Box>
      <DecisionForm mail={mail} onDecided={onDecided} />
    </Box>
  );
};
