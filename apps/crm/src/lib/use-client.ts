import { createClient, type Client } from '@distronation/api-client';
import { useMemo } from 'react';
import { fetchAsStaff } from './auth/fetch-as-staff.ts';
import { useServices } from './services.tsx';

/** The API, called as whoever is signed in. Kept out of `Services`, and with it the contracts'
 *  schemas out of the sign-in page. */
export const useClient = (): Client => {
  const { auth, env } = useServices();
  return useMemo(
    () =>
      createClient({
        baseUrl: env.apiBaseUrl,
        apiKey: env.apiKey,
        token: auth.idToken,
        fetch: fetchAsStaff(auth),
      }),
    [auth, env],
  );
};
