import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { counted, number } from '../../../lib/words.ts';
import { Figures } from '../../../ui/Figures.tsx';
import { metrics, type MetricKey } from '../metrics.ts';
import { rowsBehind, type Scope } from '../rows-behind.ts';

interface NumberLinkProps {
  metric: MetricKey;
  value: number;
  scope: Scope;
}

/** A number that opens the events behind it. Behind nothing there is nothing to open. */
export const NumberLink = ({ metric, value, scope }: NumberLinkProps) => {
  if (value === 0) return <Figures text="0" />;
  const { one, many } = metrics[metric];
  return (
    <Link
      component={RouterLink}
      to={rowsBehind(metric, scope)}
      color="inherit"
      aria-label={counted(value, one, many)}
    >
      <Figures text={number(value)} />
    </Link>
  );
};
