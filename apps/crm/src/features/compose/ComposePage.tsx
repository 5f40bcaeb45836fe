import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { useOwnId } from '../../lib/auth/use-own-id.ts';
import { describeFailure } from '../../lib/describe-failure.ts';
import { paths } from '../../lib/paths.ts';
import { readStartState } from '../../lib/templates/start-values.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Composer } from './Composer.tsx';
import { draftStore } from './draft/draft-store.ts';
import { useOpenedDraft } from './draft/use-opened-draft.ts';

const useStore = () => {
  const owner = useOwnId();
  return useMemo(() => draftStore(owner), [owner]);
};

/** What the address asks for. */
const useAsked = () => {
  const [search] = useSearchParams();
  const location = useLocation();
  const name = search.get('template') ?? '';
  const version = search.get('version') ?? '';
  const { templateValues: values, people } = readStartState(location.state);
  return {
    id: search.get('draft') ?? '',
    copyOf: search.get('copy') ?? '',
    template: name === '' ? undefined : { name, version, values, people },
  };
};

/** Where a mail is written. The address may name a draft, a campaign that is to be written again, or a
 *  template to start from. */
export const ComposePage = () => {
  const asked = useAsked();
  const store = useStore();
  const { data: opened, error, refetch } = useOpenedDraft(store, asked);
  if (opened && asked.id === '' && (asked.copyOf !== '' || asked.template)) {
    return <Navigate to={paths.compose.href({ draft: opened.id })} replace />;
  }
  if (opened) return <Composer key={opened.id} opened={opened} store={store} />;
  return (
    <PageFrame title="Compose">
      {error ? (
        <ErrorState
          failure={describeFailure(error)}
          onRetry={() => void refetch()}
          action={
            <Button component={Link} to={paths.compose.href()}>
              Go to your draft
            </Button>
          }
        />
      ) : (
        <LoadingSkeleton label="Opening the draft" lines={6} />
      )}
    </PageFrame>
  );
};
