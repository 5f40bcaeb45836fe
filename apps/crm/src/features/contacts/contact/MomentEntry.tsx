import { noCampaign } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { eventWords, statusWords, type TrackedEvent } from '../../../lib/event-words.ts';
import { monthWords } from '../../../lib/month.ts';
import { paths } from '../../../lib/paths.ts';
import { actionWords } from '../../../lib/record/action-words.ts';
import { changesBetween, type Change } from '../../../lib/record/changes.ts';
import { methodWords } from '../../../lib/record/method-words.ts';
import { reasonWords } from '../../../lib/record/reason-words.ts';
import { useWho } from '../../../lib/record/use-who.ts';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { StatusChip, type Tone } from '../../../ui/StatusChip.tsx';
import type { Download, HistoryEntry, Moment } from './history.ts';

const entryStyles = {
  py: 3,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0, pt: 0 },
  overflowWrap: 'anywhere',
} as const;

const Head = ({ label, tone, at }: { label: string; tone: Tone; at: string }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
    <StatusChip label={label} tone={tone} />
    <Typography component="span" variant="body2" color="textSecondary">
      <LocalTime at={at} />
    </Typography>
  </Box>
);

const Mail = ({ event }: { event: TrackedEvent }) => {
  const isMachine = event.reading?.by === 'machine';
  const { label, tone } = eventWords[event.event];
  const answer = event.event === 'delivered' ? undefined : statusWords(event);
  return (
    <>
      <Head
        label={isMachine ? `${label} by a machine` : label}
        tone={isMachine ? 'neutral' : tone}
        at={event.timestamp}
      />
      <Typography variant="body2" sx={{ mt: 1 }}>
        <Link
          component={RouterLink}
          to={paths.trackedMessage.href(event.messageId, event.recipient)}
        >
          Mail
        </Link>
        {event.campaign === noCampaign ? (
          ' of no campaign'
        ) : (
          <>
            {' of '}
            <Link
              component={RouterLink}
              to={paths.campaignNumbers.href(event.campaign)}
              color="inherit"
            >
              {event.campaign}
            </Link>
          </>
        )}
        {event.url && `, ${event.url.replace(/^https?:\/\//, '')}`}
      </Typography>
      {answer && (
        <Typography variant="body2" color="textSecondary">
          {answer}
        </Typography>
      )}
    </>
  );
};

const changeText = ({ what, before, after }: Change): string =>
  `${what}: ${after ?? 'none'}${before === undefined ? '' : ` (was: ${before})`}`;

const Choice = ({ entry }: { entry: HistoryEntry }) => {
  const who = useWho();
  const { label, tone } = actionWords(entry.action);
  const changes = changesBetween(entry.before, entry.after);
  return (
    <>
      <Head label={label} tone={tone} at={entry.at} />
      <Typography variant="body2" sx={{ mt: 1 }}>
        {who.actor(entry.actor)}. {methodWords(entry.method)}.
        {entry.reason && ` “${reasonWords(entry.reason)}”`}
      </Typography>
      {changes.map((change) => (
        <Typography key={change.what} variant="body2" color="textSecondary">
          {changeText(change)}
        </Typography>
      ))}
    </>
  );
};

const Collected = ({ download }: { download: Download }) => {
  const isPerson = download.by === 'person';
  return (
    <>
      <Head
        label={isPerson ? 'Downloaded' : 'Fetched by a machine'}
        tone={isPerson ? 'positive' : 'neutral'}
        at={download.at}
      />
      <Typography variant="body2" sx={{ mt: 1 }}>
        {download.label} of {download.customId}, {monthWords(download)}
      </Typography>
    </>
  );
};

const Happened = ({ moment }: { moment: Moment }) => {
  if (moment.kind === 'event') return <Mail event={moment.event} />;
  if (moment.kind === 'choice') return <Choice entry={moment.entry} />;
  return <Collected download={moment.download} />;
};

export const MomentEntry = ({ moment }: { moment: Moment }) => (
  <Box component="li" sx={entryStyles}>
    <Happened moment={moment} />
  </Box>
);
