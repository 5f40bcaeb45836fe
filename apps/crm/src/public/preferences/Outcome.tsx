/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { effects } from './choices.ts';
import type { PreferencesState } from './use-preferences.ts';

const Effects = ({ of }: { of: readonly string[] }) => (
  <ul>
    {of.map((effect) => (
      <li key={effect}>{effect}</li>
    ))}
  </ul>
);

const Planned = ({ saved, draft }: Pick<PreferencesState, 'saved' | 'draft'>) => {
  const planned = saved && draft ? effects(saved, draft) : [];
  return (
    <div role="status">
      {planned.length === 0 ? (
        <p>Nothing changes until you save.</p>
      ) : (
        <>
          <p>
            <strong>When you save:</strong>
          </p>
          <Effects of={planned} />
        </>
      )}
    </div>
  );
};

/** What will happen, and then what happened. */
export const Outcome = ({ saved, draft, done }: PreferencesState) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  if (!done) return <Planned saved={saved} draft={draft} />;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {done.isUndo ? 'Undone' : 'Saved'}
      </h2>
      <Effects of={effects(done.from, done.to)} />
      <p class="hint">Mail that is already on its way may still arrive.</p>
    </>
  );
};
