import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { counted } from '../../../../lib/words.ts';
import { nameOf } from '../../storage/paths.ts';
import { tableStart } from './table-start.ts';

const styles = {
  maxHeight: 360,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '& table': { borderCollapse: 'collapse', fontSize: '0.8125rem', whiteSpace: 'nowrap' },
  '& th, & td': { px: 3, py: 1.5, textAlign: 'left', borderBottom: 1, borderColor: 'divider' },
  '& th': { position: 'sticky', top: 0, bgcolor: 'background.paper', fontWeight: 600 },
};

/** The first rows of a CSV file. */
export const TableStart = ({
  name,
  text,
  isWhole,
}: {
  name: string;
  text: string;
  isWhole: boolean;
}) => {
  const { header, rows, hasMore } = tableStart(text, isWhole);
  if (header.length === 0) return <Typography>The file is empty.</Typography>;
  // Cells and rows of a file have no names of their own, and never change places.
  const numbered = <T,>(values: readonly T[]) => values.map((value, place) => ({ value, place }));
  return (
    <>
      <Box tabIndex={0} role="region" aria-label={`Start of ${nameOf(name)}`} sx={styles}>
        <table>
          <thead>
            <tr>
              {numbered(header).map(({ value, place }) => (
                <th key={place} scope="col">
                  {value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(rows).map(({ value: cells, place }) => (
              <tr key={place}>
                {numbered(cells).map(({ value, place: column }) => (
                  <td key={column}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {hasMore && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          The first {counted(rows.length, 'row', 'rows')}.
        </Typography>
      )}
    </>
  );
};
