/** @jsxImportSource preact */
import { supportAddress } from './PublicPage.tsx';

export const InvalidLink = () => (
  <>
    <h1>This link does not work</h1>
    <p role="status">
      It may be incomplete, or too old. Nothing has been changed: open the link in a newer mail from
      us, or copy the whole link from this one.
    </p>
    <p>
      Or write to <a href={`mailto:${supportAddress}?subject=Unsubscribe`}>{supportAddress}</a> from
      the address that should get no more mail, and we will take it off the list.
    </p>
  </>
);
