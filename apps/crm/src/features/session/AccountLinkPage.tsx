import Button from '@mui/material/Button';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { entryPaths } from '../../lib/entry-paths.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingSkeleton } from '../../ui/LoadingSkeleton.tsx';
import { ChoosePassword } from './ChoosePassword.tsx';
import { SessionFrame } from './SessionFrame.tsx';
import { useAccountLink } from './use-account-link.ts';
import { VerifyEmail } from './VerifyEmail.tsx';

/** Where the links lead that the sign-in service mails: to a new password, and to a verified address. */
export const AccountLinkPage = () => {
  const [search] = useSearchParams();
  const code = search.get('oobCode') ?? '';
  const { link, failure } = useAccountLink(code);
  if (link?.purpose === 'choosePassword') return <ChoosePassword code={code} email={link.email} />;
  if (link) return <VerifyEmail code={code} email={link.email} />;
  return (
    <SessionFrame title="Your account">
      {failure ? (
        <ErrorState
          failure={failure}
          action={
            <>
              <Button
                variant="outlined"
                component={RouterLink}
                to={entryPaths.resetPassword.href()}
              >
                Send a new link
              </Button>
              <Button component={RouterLink} to={entryPaths.signIn.href()}>
                Sign in
              </Button>
            </>
          }
        />
      ) : (
        <LoadingSkeleton label="Reading the link" lines={2} />
      )}
    </SessionFrame>
  );
};
