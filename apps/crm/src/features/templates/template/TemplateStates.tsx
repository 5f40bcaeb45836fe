import { ApiError } from '@distronation/api-client';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';

interface TemplateStatesProps {
  title: string;
  error: unknown;
  onRetry: () => void;
}

const isUnknown = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 404 || error.status === 400);

/** What stands in place of a template that is on its way, is not there, or could not be read. */
export const TemplateStates = ({ title, error, onRetry }: TemplateStatesProps) => (
  <PageFrame title={title}>
    {!error && <LoadingSkeleton label="Loading the template" lines={6} />}
    {isUnknown(error) && (
      <EmptyState
        title="There is no such template"
        action={
          <Button variant="outlined" component={Link} to={paths.templates.href()}>
            All templates
          </Button>
        }
      >
        It may have been deleted, or this version of it never was.
      </EmptyState>
    )}
    {Boolean(error) && !isUnknown(error) && (
      <ErrorState failure={describeFailure(error)} onRetry={onRetry} />
    )}
  </PageFrame>
);
