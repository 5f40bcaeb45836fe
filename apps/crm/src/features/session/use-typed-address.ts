import { useState } from 'react';
import { useLocation } from 'react-router';

const addressIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'email' in state && typeof state.email === 'string'
    ? state.email
    : '';

/** The address that somebody types, which goes along to the other page that asks for it; `state` is for
 *  the link there. Not in the address bar, where it would stay in the history. */
export const useTypedAddress = () => {
  const location: { state: unknown } = useLocation();
  const [email, setEmail] = useState(() => addressIn(location.state));
  return { email, setEmail, state: { email } };
};
