import { utcText } from './utc-text.ts';

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** An instant in the reader's own zone; pointed at, in UTC. */
export const LocalTime = ({ at }: { at: string }) => (
  <time dateTime={at} title={utcText(at)}>
    {exact.format(new Date(at))}
  </time>
);
