import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { counted } from '../../../lib/words.ts';
import type { useYouTubeSearch } from '../useYouTubeSearch.ts';
import type { SearchPage } from '../youtube/youtubeSearch.ts';

const pageWords = ({ channels, hiddenTopics }: SearchPage, pageNumber: number): string => {
  const hidden = counted(hiddenTopics, 'topic channel', 'topic channels');
  return [
    `Page ${pageNumber}: ${counted(channels.length, 'creator', 'creators')}`,
    ...(hiddenTopics > 0 ? [`${hidden} made by YouTube left out`] : []),
  ].join(', ');
};

interface ResultBarProps {
  result: SearchPage;
  search: ReturnType<typeof useYouTubeSearch>;
}

/** How much was found, and the ways to the other pages. */
export const ResultBar = ({ result, search }: ResultBarProps) => (
  <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
    <Typography role="status" sx={{ mr: 'auto' }}>
      {pageWords(result, search.pageNumber)}
    </Typography>
    <Button variant="outlined" disabled={!search.previous} onClick={search.previous}>
      Previous
    </Button>
    <Button variant="outlined" disabled={!search.next} onClick={search.next}>
      Next
    </Button>
  </Stack>
);
