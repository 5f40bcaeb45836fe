import Box from '@mui/material/Box';
import { elapsed } from '../../../lib/elapsed.ts';
import type { TrackedEvent } from '../../../lib/event-words.ts';
import { TimelineEntry } from './TimelineEntry.tsx';

const since = (event: TrackedEvent, before: TrackedEvent | undefined): string | undefined =>
  before && elapsed(Date.parse(event.timestamp) - Date.parse(before.timestamp));

/** Events in order, the oldest first. */
export const Timeline = ({ events }: { events: readonly TrackedEvent[] }) => (
  <Box component="ol" aria-label="Timeline" sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {events.map((event, index) => {
      const after = since(event, events[index - 1]);
      return (
        <TimelineEntry
          key={`${event.timestamp} ${event.id}`}
          event={event}
          {...(after !== undefined && { after })}
        />
      );
    })}
  </Box>
);
