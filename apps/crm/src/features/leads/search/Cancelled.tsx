import Button from '@mui/material/Button';
import { number } from '../../../lib/words.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { useYouTubeSearch } from '../useYouTubeSearch.ts';
import { searchCost } from '../youtube/youtubeSearch.ts';

const costWords = (isCounted: boolean | undefined): string => {
  if (isCounted === undefined) return `Searching again costs ${number(searchCost)} units.`;
  return isCounted
    ? `It cost ${number(searchCost)} units: they were counted before YouTube was asked, and stay counted.`
    : 'It cost nothing: it was not counted yet.';
};

/** What stands in the place of a search that somebody cancelled, and what it cost. */
export const Cancelled = ({ search }: { search: ReturnType<typeof useYouTubeSearch> }) => {
  const { isCounted, page, previous } = search;
  return (
    <Notice
      tone="neutral"
      title="The search was cancelled"
      action={
        <>
          <Button variant="outlined" onClick={() => void page.refetch()}>
            Search again
          </Button>
          {previous && <Button onClick={previous}>Back to the page before</Button>}
        </>
      }
    >
      {costWords(isCounted)}
    </Notice>
  );
};
