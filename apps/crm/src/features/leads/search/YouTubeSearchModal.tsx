import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useRef, type SyntheticEvent } from 'react';
import { ExportButton, ExportStatus } from '../../../ui/CsvExport.tsx';
import { QuotaLine } from '../QuotaLine.tsx';
import { useYouTubeSearch } from '../useYouTubeSearch.ts';
import type { SearchOrder } from '../youtube/youtubeSearch.ts';
import { Results } from './Results.tsx';
import { SearchForm } from './SearchForm.tsx';
import { useLeadsCsv } from './use-leads-csv.ts';

const content = {
  px: { xs: 4, sm: 6 },
  display: 'flex',
  flexDirection: 'column',
  overflowY: { xs: 'auto', md: 'hidden' },
} as const;

interface YouTubeSearchModalProps {
  query: string;
  order: SearchOrder;
  onSearch: (query: string, order: SearchOrder) => void;
  onClose: () => void;
}

/** Finding creators: search, look, add, write. */
export const YouTubeSearchModal = ({
  query,
  order,
  onSearch,
  onClose,
}: YouTubeSearchModalProps) => {
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const search = useYouTubeSearch(query, order);
  const isSearching = search.page.isFetching;
  const cancel = () => {
    search.cancel();
    // The button that was pressed is gone.
    field.current?.focus();
  };
  const csv = useLeadsCsv(search);
  return (
    <Dialog
      open
      onClose={(event: Event | SyntheticEvent, reason) => {
        if (reason !== 'escapeKeyDown' || !isSearching) return onClose();
        // The field would be emptied by it.
        event.preventDefault();
        return cancel();
      }}
      aria-labelledby={titleId}
      fullScreen={isPhone}
      fullWidth
      maxWidth="lg"
      slotProps={{ paper: { sx: { height: { sm: 'calc(100% - 64px)' } } } }}
    >
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', px: { xs: 4, sm: 6 }, pt: 4 }}>
        <Typography id={titleId} variant="h2" sx={{ mr: 'auto' }}>
          Find creators on YouTube
        </Typography>
        <ExportButton csv={csv} ready={(search.page.data?.channels.length ?? 0) > 0} />
        <IconButton aria-label="Close" onClick={onClose}>
          <CloseOutlined />
        </IconButton>
      </Stack>
      <DialogContent sx={content}>
        <Stack sx={{ gap: 4, flexGrow: 1, minHeight: { md: 0 } }}>
          <SearchForm
            ref={field}
            query={query}
            order={order}
            busy={isSearching}
            onSearch={(words, sort) => {
              // The same again is what was cancelled, or failed.
              if (words === query && sort === order) void search.page.refetch();
              else onSearch(words, sort);
            }}
            onCancel={cancel}
            onLeave={() => list.current?.focus()}
          />
          <QuotaLine />
          <ExportStatus csv={csv} />
          <Results
            query={query}
            search={search}
            listRef={list}
            onLeave={() => field.current?.focus()}
          />
        </Stack>
      </DialogContent>
    </Dialog>
  );
};
