import Box from '@mui/material/Box';
import { topicDescriptions, topic } from '@distronation/contracts';
import { z } from 'zod';
import { verdictsInWords } from '../../lib/mail-verdicts.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';

const verdict = z.string().optional();

/** What is kept beside an entry that a mail to us led to. */
const evidence = z.object({
  mailId: z.string().optional(),
  topics: z.union([z.literal('all'), z.array(topic)]).optional(),
  verdicts: z
    .object({ dmarc: verdict, dkim: verdict, spf: verdict, spam: verdict, virus: verdict })
    .optional(),
});

const topicWords = (topics: z.infer<typeof evidence>['topics']): string | undefined => {
  if (topics === undefined) return undefined;
  return topics === 'all'
    ? 'All mail'
    : topics.map((each) => topicDescriptions[each].name).join(', ');
};

/** How a report file was taken. */
const taking = z.object({ as: z.enum(['file', 'zip', 'preview']) });

const takingWords = {
  file: 'By itself',
  zip: 'Within a ZIP',
  preview: 'To look at',
} as const;

/** What else speaks for an entry. Of a kind that this page does not know, as it was written down. */
export const EntryEvidence = ({ detail }: { detail: unknown }) => {
  const taken = taking.safeParse(detail).data;
  if (taken) {
    return (
      <Facts>
        <Fact name="Taken">{takingWords[taken.as]}</Fact>
      </Facts>
    );
  }
  const { data } = evidence.safeParse(detail);
  if (data === undefined) {
    return (
      <Facts>
        <Fact name="Details">{JSON.stringify(detail)}</Fact>
      </Facts>
    );
  }
  return (
    <Facts label="The mail that led to it">
      <Fact name="Asked to leave">{topicWords(data.topics)}</Fact>
      {verdictsInWords(data.verdicts ?? {}).map(({ check, result, meaning }) => (
        <Fact key={check} name={check}>
          {result}.{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {meaning}
          </Box>
        </Fact>
      ))}
      <Fact name="Mail to us">{data.mailId}</Fact>
    </Facts>
  );
};
