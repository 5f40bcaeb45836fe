import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../../../lib/words.ts';
import { LoadingSkeleton } from '../../../../ui/LoadingSkeleton.tsx';
import type { S3Object } from '../../storage/report-bucket.ts';
import { Failure } from '../Failure.tsx';
import { typeKind } from './preview-kind.ts';
import type { ZipContent } from './read-zip.ts';
import { startBytes, TextStart } from './TextPreview.tsx';
import { useContent } from './use-content.ts';

/** Of the files in a ZIP, those that are named. */
const mostNames = 200;

const isText = (name: string): boolean => ['table', 'text'].includes(typeKind(name) ?? '');

const Start = ({ zip, entry }: { zip: string; entry: ZipContent }) => {
  const { data, error } = useQuery({
    queryKey: ['report-contents', zip, 'within', entry.name],
    queryFn: () => entry.readStart(startBytes),
    gcTime: 0,
    networkMode: 'always',
  });
  if (error) return <Typography>It cannot be unpacked: the ZIP is damaged.</Typography>;
  if (!data) return <LoadingSkeleton label="Unpacking" lines={3} />;
  return <TextStart name={entry.name} {...data} />;
};

const Contents = ({ zip, entries }: { zip: string; entries: readonly ZipContent[] }) => {
  const [opened, setOpened] = useState(() => entries.find(({ name }) => isText(name)));
  return (
    <>
      <Typography>{counted(entries.length, 'file is', 'files are')} in it:</Typography>
      <Box component="ul" sx={{ pl: 0, mt: 2, mb: 4, listStyle: 'none' }}>
        {entries.slice(0, mostNames).map((entry) => (
          <Box component="li" key={entry.name} sx={{ overflowWrap: 'anywhere' }}>
            {isText(entry.name) ? (
              <Button
                size="small"
                aria-pressed={entry === opened}
                onClick={() => setOpened(entry)}
                sx={{ whiteSpace: 'normal', textAlign: 'left' }}
              >
                {entry.name}
              </Button>
            ) : (
              entry.name
            )}
          </Box>
        ))}
        {entries.length > mostNames && <li>and {entries.length - mostNames} more</li>}
      </Box>
      {opened && <Start key={opened.name} zip={zip} entry={opened} />}
    </>
  );
};

// JSZip is for those who look into one.
const contentsOf = async (content: Blob): Promise<ZipContent[] | 'damaged'> => {
  const { readZip } = await import('./read-zip.ts');
  return readZip(content).catch(() => 'damaged');
};

/** What is in a ZIP, and the start of each text in it. */
export const ZipPreview = ({ file }: { file: S3Object }) => {
  const { data, error, refetch } = useContent(file, { as: contentsOf });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingSkeleton label="Loading the preview" />;
  if (data === 'damaged') {
    return <Typography>It cannot be opened: it is damaged, or no ZIP at all.</Typography>;
  }
  return <Contents zip={file.key} entries={data} />;
};
