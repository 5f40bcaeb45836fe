import type { FoundContact } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ContactRow } from './ContactRow.tsx';
import { textScale } from '../../../ui/text-scale.ts';
import { headings, heights, listStyles } from './list-styles.ts';

interface ContactListProps {
  total: number;
  /** Undefined while the row is on its way. */
  rowAt: (index: number) => FoundContact | undefined;
  /** Told which rows are looked at, once the scrolling rests. */
  onLook: (from: number, to: number) => void;
}

/** So long must the scrolling rest before rows are asked for: nobody reads what flies past. */
const restMs = 80;

/** Any number of contacts, of which only those in sight are there. */
export const ContactList = ({ total, rowAt, onLook }: ContactListProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'), { noSsr: true });
  const scale = textScale();
  const height = (isNarrow ? heights.narrow : heights.wide) * scale;
  const head = heights.head * scale;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  useEffect(() => rows.measure(), [rows, height]);

  const inSight = rows.getVirtualItems();
  const [from, to] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  useEffect(() => {
    const timer = setTimeout(() => onLook(from, to), restMs);
    return () => clearTimeout(timer);
  });

  return (
    <Box
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label="List of contacts"
      sx={listStyles}
      style={{ height: total * height + head }}
    >
      <div role="table" aria-label="Contacts" aria-rowcount={total + 1}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} style={{ height: head }}>
            {headings.map((heading) => (
              <div key={heading} role="columnheader">
                {heading}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {inSight.map(({ key, index }) => (
            <ContactRow key={key} contact={rowAt(index)} index={index} height={height} />
          ))}
        </div>
      </div>
    </Box>
  );
};
