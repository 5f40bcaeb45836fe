import type { FoundContact } from '@distronation/contracts';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ContactRow } from './ContactRow.tsx';
import {
  cellStyles,
  headHeight,
  headings,
  listStyles,
  rowHeights,
  rowStyles,
} from './list-styles.ts';

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
  const isPhone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const height = isPhone ? rowHeights.phone : rowHeights.wide;
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
      style={{ height: total * height + headHeight }}
    >
      <Box role="table" aria-label="Contacts" aria-rowcount={total + 1}>
        <Box role="rowgroup" sx={{ display: { xs: 'none', sm: 'block' } }}>
          <Box role="row" aria-rowindex={1} sx={{ ...rowStyles, height: headHeight }}>
            {headings.map((heading) => (
              <Box key={heading} role="columnheader" sx={cellStyles}>
                {heading}
              </Box>
            ))}
          </Box>
        </Box>
        <Box role="rowgroup" sx={{ position: 'relative', height: rows.getTotalSize() }}>
          {inSight.map(({ key, index, start }) => (
            <ContactRow
              key={key}
              contact={rowAt(index)}
              rowIndex={index + 2}
              style={{ transform: `translateY(${start}px)`, height }}
            />
          ))}
        </Box>
      </Box>
    </Box>
  );
};
