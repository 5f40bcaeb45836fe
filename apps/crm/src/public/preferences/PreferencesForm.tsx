/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { TroubleNotice } from '../TroubleNotice.tsx';
import { BlockedNotice } from './BlockedNotice.tsx';
import { pauseOptions, wishFor } from './choices.ts';
import { Outcome } from './Outcome.tsx';
import { PauseChoice } from './PauseChoice.tsx';
import { TopicSwitches } from './TopicSwitches.tsx';
import type { PreferencesState } from './use-preferences.ts';

/** All of it is there before the answer is, so that nothing jumps when it comes. */
export const PreferencesForm = ({ state }: { state: PreferencesState }) => {
  const { saved, draft, done, busy, trouble, choose, save, undo } = state;
  const [openedAt] = useState(() => new Date());
  const options = pauseOptions(saved?.pausedUntil, openedAt);
  const isUnchanged = !saved || !draft || !wishFor(saved, draft);
  return (
    <form
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <BlockedNotice {...state} />
      <TopicSwitches
        topics={draft?.topics}
        onChange={(topics) => draft && choose({ ...draft, topics })}
      />
      <PauseChoice
        options={options}
        until={draft?.pausedUntil}
        disabled={!draft}
        onChange={(pausedUntil) => draft && choose({ ...draft, pausedUntil })}
      />
      <div class="outcome">
        <Outcome {...state} />
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      <button type="submit" class="first" aria-disabled={busy || isUnchanged}>
        Save
      </button>
      {/* Below, where no second click on the one above meets it. */}
      {done && !done.isUndo && (
        <button type="button" class="second undo" aria-disabled={busy} onClick={undo}>
          Undo
        </button>
      )}
    </form>
  );
};
