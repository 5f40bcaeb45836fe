import { useSearchParams } from 'react-router';

/** State that lives in the address, so that a view can be linked to, reloaded and stepped back
 *  from. A value equal to its default is left out. */
export const useAddressState = <Defaults extends Record<string, string>>(defaults: Defaults) => {
  const [search, setSearch] = useSearchParams();
  const read = (name: keyof Defaults & string): string => search.get(name) ?? defaults[name] ?? '';
  const write = (changes: Partial<Record<keyof Defaults & string, string>>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (typeof value !== 'string' || value === defaults[name]) after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  return [read, write] as const;
};
