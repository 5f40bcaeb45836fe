import { machineReasons } from '@distronation/contracts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import { counted } from '../../../lib/words.ts';
import { reasonWords } from '../../../lib/event-words.ts';
import type { Stats } from '../metrics.ts';
import { allEvents, type Scope } from '../rows-behind.ts';

const sumOf = (byReason: Stats['machine']['opens']): number =>
  Object.values(byReason).reduce((sum, count) => sum + count, 0);

const list = { m: 0, mt: 2, pl: 5, '& li': { py: 0.5 } };

interface KindProps {
  one: string;
  many: string;
  /** Of all events of this kind, whoever made them. */
  all: number;
  byReason: Stats['machine']['opens'];
  href: string;
}

const Kind = ({ one, many, all, byReason, href }: KindProps) => {
  const reasons = machineReasons.filter((reason) => (byReason[reason] ?? 0) > 0);
  return (
    <Box>
      <Typography>
        {all === 0 ? (
          `No ${many} at all`
        ) : (
          <Link component={RouterLink} to={href} color="inherit">
            {counted(all, one, many)} in all
          </Link>
        )}
        {all > 0 && `, ${counted(sumOf(byReason), 'of them', 'of them')} by machines`}
      </Typography>
      {reasons.length > 0 && (
        <Box component="ul" sx={list}>
          {reasons.map((reason) => (
            <li key={reason}>
              {counted(byReason[reason] ?? 0, 'time', 'times')}: {reasonWords({ reason })}
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
};

/** What the numbers leave out, and why: said beside them, so that they can be believed. */
export const Machines = ({ stats, scope }: { stats: Stats; scope: Scope }) => {
  const headingId = useId();
  const { events, machine } = stats;
  return (
    <Box component="section" aria-labelledby={headingId}>
      <Typography variant="h2" id={headingId}>
        People and machines
      </Typography>
      <Typography color="textSecondary" sx={{ mt: 1, mb: 3, maxWidth: '60ch' }}>
        Opens and clicks above are people: each recipient once for each mail. Privacy proxies and
        security scanners open mail too; they are counted here and nowhere else.
      </Typography>
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Kind
          one="open"
          many="opens"
          all={events.opens}
          byReason={machine.opens}
          href={allEvents('opened', scope)}
        />
        <Kind
          one="click"
          many="clicks"
          all={events.clicks}
          byReason={machine.clicks}
          href={allEvents('clicked', scope)}
        />
      </Box>
    </Box>
  );
};
