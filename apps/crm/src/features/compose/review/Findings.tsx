import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { trackingWords } from '../../../lib/campaigns/tracking-words.ts';
import { number, people } from '../../../lib/words.ts';
import { LocalTime } from '../../../ui/LocalTime.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Draft } from '../draft/draft.ts';
import type { Check } from './use-check.ts';

/** Gmail shows no more of a mail, in bytes. */
const gmailShows = 102 * 1024;

const kilobytes = (bytes: number): string => `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;

interface FindingsProps {
  draft: Draft;
  check: Check;
}

const MissingFields = ({ draft, check: { missingFields } }: FindingsProps) => {
  if (missingFields.length === 0) return null;
  const isSegment = draft.audience === 'segment';
  return (
    <Notice
      tone={isSegment ? 'caution' : 'negative'}
      title="Some recipients lack what the mail says"
    >
      <Box component="ul" sx={{ m: 0, my: 2, pl: 5 }}>
        {missingFields.map(({ name, recipients, examples }) => (
          <li key={name}>
            <strong>{name}</strong> is not known of {people(recipients)}: {examples.join(', ')}
            {examples.length < recipients && ', and others'}
          </li>
        ))}
      </Box>
      {isSegment ? 'They get no mail, and are listed as failed. ' : 'It cannot be sent like this. '}
      Say what stands there instead, as in {'{{name|there}}'}
      {isSegment ? '.' : ', or take them out.'}
    </Notice>
  );
};

const TooLarge = ({ check: { htmlBytes } }: FindingsProps) =>
  htmlBytes > gmailShows && (
    <Notice tone="caution" title="Gmail will cut this mail off">
      It is {kilobytes(htmlBytes)} long, and Gmail shows {kilobytes(gmailShows)}. The rest hides
      behind a link, and the unsubscribe link with it. Take something out.
    </Notice>
  );

const Duly = ({ draft, check: { htmlBytes, textBytes } }: FindingsProps) => (
  <Box component="ul" sx={{ m: 0, pl: 5, '& li': { py: 0.5 } }}>
    <li>Each mail carries an unsubscribe link of its own, in its head and at its end.</li>
    <li>
      {htmlBytes > 0
        ? `Its HTML is ${kilobytes(htmlBytes)} long; Gmail shows up to ${kilobytes(gmailShows)}.`
        : `It is plain text of ${kilobytes(textBytes)}.`}
    </li>
    <li>
      {draft.scheduledFor ? (
        <>
          It starts on <LocalTime at={draft.scheduledFor} />, within a minute. Until then you can
          cancel it, or start it sooner.
        </>
      ) : (
        'It goes out at once. You can pause or cancel it while it is under way.'
      )}
    </li>
    <li>{trackingWords(draft.tracking, htmlBytes === 0)}.</li>
    <li>Whoever unsubscribes before their turn is left out, too.</li>
  </Box>
);

/** What is wrong with the mail, what is right, and what will happen when. */
export const Findings = (props: FindingsProps) => (
  <>
    <MissingFields {...props} />
    <TooLarge {...props} />
    <Box component="section" aria-label="What happens">
      <Typography variant="h3" sx={{ mb: 1 }}>
        What happens
      </Typography>
      <Duly {...props} />
    </Box>
  </>
);
