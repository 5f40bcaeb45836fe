/** @jsxImportSource preact */
import { InvalidLink } from '../InvalidLink.tsx';
import { PublicPage } from '../PublicPage.tsx';
import { TroubleNotice } from '../TroubleNotice.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';
import type { PreferencesService } from './preferences-service.ts';
import { usePreferences } from './use-preferences.ts';

interface PreferencesProps {
  token: string;
  service: PreferencesService;
}

const Preferences = ({ token, service }: PreferencesProps) => {
  const state = usePreferences(token, service);
  const { told, trouble, load } = state;
  if (!told && trouble === 'refused') return <InvalidLink />;
  return (
    <>
      <h1>What you get from us</h1>
      {!told && trouble ? (
        <>
          <TroubleNotice trouble={trouble} />
          <button type="button" class="second" onClick={load}>
            Try again
          </button>
        </>
      ) : (
        <>
          <p>Mail to {told?.email ?? '…'}</p>
          <PreferencesForm state={state} />
        </>
      )}
    </>
  );
};

interface PreferencesPageProps {
  token: string | null;
  service: PreferencesService;
}

/** Which lists, a pause, one button, done, undo. */
export const PreferencesPage = ({ token, service }: PreferencesPageProps) => (
  <PublicPage>
    {token ? <Preferences token={token} service={service} /> : <InvalidLink />}
  </PublicPage>
);
