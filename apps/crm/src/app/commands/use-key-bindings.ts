import { useEffect, useRef } from 'react';
import { defaultKeybindingsHandlerIgnore, tinykeys } from 'tinykeys';

type Bindings = Readonly<Record<string, () => void>>;

const hasDialog = (): boolean => document.querySelector('[role=dialog]') !== null;

const handled =
  (run: () => void) =>
  (event: KeyboardEvent): void => {
    event.preventDefault();
    run();
  };

const listen = (
  keys: readonly string[],
  bindings: { readonly current: Bindings },
  ignore: (event: KeyboardEvent) => boolean,
) =>
  tinykeys(
    window,
    Object.fromEntries(keys.map((key) => [key, handled(() => bindings.current[key]?.())])),
    { ignore },
  );

/** What keys do. Those with a modifier work anywhere; single ones neither in a field nor over a dialog, and
 *  only while `singleKeys` says so. */
export const useKeyBindings = (bindings: Bindings, singleKeys: boolean): void => {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  const names = Object.keys(bindings).join('\n');
  useEffect(() => {
    const keys = names.split('\n');
    const withModifier = keys.filter((key) => key.includes('$mod+'));
    const single = singleKeys ? keys.filter((key) => !key.includes('$mod+')) : [];
    const stops = [
      listen(withModifier, current, (event) => event.isComposing),
      listen(single, current, (event) => hasDialog() || defaultKeybindingsHandlerIgnore(event)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [names, singleKeys]);
};
