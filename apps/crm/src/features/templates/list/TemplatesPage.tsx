import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useMayChange } from '../may-change.ts';
import { useTemplates } from '../use-templates.ts';
import { TemplateTable } from './TemplateTable.tsx';

const Found = () => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTemplates();
  if (error && !data) {
    return <ErrorState failure={describeFailure(error)} onRetry={() => void refetch()} />;
  }
  if (!data) return <LoadingSkeleton label="Loading the templates" lines={4} />;
  const templates = data.pages.flatMap((page) => page.templates);
  return (
    <>
      {templates.length === 0 && !hasNextPage ? (
        <EmptyState title="No template yet">
          Write what you send again and again once, with variables for what differs.
        </EmptyState>
      ) : (
        <TemplateTable templates={templates} />
      )}
      {hasNextPage && (
        <Button
          variant="outlined"
          onClick={() => void fetchNextPage()}
          loading={isFetchingNextPage}
          sx={{ mt: 4 }}
        >
          Show more
        </Button>
      )}
    </>
  );
};

/** Every template, by name. */
export const TemplatesPage = () => {
  const mayChange = useMayChange();
  return (
    <PageFrame
      title="Templates"
      help="Mails that are sent again and again, by colleagues and by other systems."
      primaryAction={
        mayChange && (
          <Button variant="contained" component={Link} to={paths.newTemplate.href()}>
            New template
          </Button>
        )
      }
    >
      <Found />
    </PageFrame>
  );
};
