import type { SuppressionReason } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { leftOutWords } from '../../../lib/campaigns/left-out-words.ts';
import { counted, number, people } from '../../../lib/words.ts';
import type { Check } from './use-check.ts';

const list = { m: 0, mt: 2, p: 0, listStyle: 'none', '& li': { py: 1, overflowWrap: 'anywhere' } };

const examplesOf = ({ skippedExamples }: Check, reason: string): string[] =>
  skippedExamples.filter((one) => one.reason === reason).map(({ email }) => email);

const Reason = ({ reason, count, check }: { reason: string; count: number; check: Check }) => {
  const examples = examplesOf(check, reason);
  return (
    <li>
      <details>
        <summary>
          {number(count)}: {leftOutWords(reason)}
        </summary>
        <Typography variant="body2" color="textSecondary" sx={{ pl: 4, py: 1 }}>
          {examples.join(', ')}
          {examples.length < count && ', and others'}
        </Typography>
      </details>
    </li>
  );
};

const reasonsOf = ({ skipped }: Check): [string, number][] =>
  Object.entries<number | undefined>(skipped satisfies Partial<Record<SuppressionReason, number>>)
    .map(([reason, count]): [string, number] => [reason, count ?? 0])
    .toSorted(([, one], [, other]) => other - one);

/** To whom it goes, and who is left out and why. */
export const Reach = ({ check }: { check: Check }) => {
  const { audience, reachable, duplicates } = check;
  const left = audience - reachable;
  return (
    <Box component="section" aria-label="Recipients">
      <Typography variant="h2" component="h3">
        To {people(reachable)}
      </Typography>
      {duplicates > 0 && (
        <Typography color="textSecondary">
          {counted(duplicates, 'address was', 'addresses were')} given more than once; each gets one
          mail.
        </Typography>
      )}
      {left === 0 ? (
        <Typography color="textSecondary">Nobody is left out.</Typography>
      ) : (
        <>
          <Typography>
            {people(left)} of {number(audience)} {left === 1 ? 'is' : 'are'} left out:
          </Typography>
          <Box component="ul" sx={list}>
            {reasonsOf(check).map(([reason, count]) => (
              <Reason key={reason} reason={reason} count={count} check={check} />
            ))}
          </Box>
        </>
      )}
    </Box>
  );
};
