/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { PreferencesState } from './use-preferences.ts';

/** Tells why nothing comes to an address, and has it come again at the reader's own wish. */
export const BlockedNotice = ({ told, busy, isBack, comeBack }: PreferencesState) => {
  const back = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: carry the reader to what it did.
    if (isBack) back.current?.focus();
  }, [isBack]);
  if (isBack) {
    return (
      <p ref={back} class="back" tabIndex={-1}>
        Our mail comes to you again.
      </p>
    );
  }
  if (!told?.blocked) return null;
  return (
    <div class="problem">
      <strong>We send nothing to this address at the moment.</strong> Earlier mail to it bounced or
      was reported as spam.{' '}
      {comeBack ? (
        <button type="button" class="second" aria-disabled={busy} onClick={comeBack}>
          Send me mail again
        </button>
      ) : (
        'To get mail again, switch on a list and save.'
      )}
    </div>
  );
};
