import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactNode,
} from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useShortcutSwitch } from './shortcut-switch.ts';
import { useKeyBindings } from './use-key-bindings.ts';
import { usePages } from './use-pages.ts';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));
const ShortcutsHelp = lazy(async () => ({
  default: (await import('./ShortcutsHelp.tsx')).ShortcutsHelp,
}));

const OpenPalette = createContext<() => void>(() => undefined);

/** Opens the palette, for those who do not press its keys. */
export const useOpenPalette = (): (() => void) => useContext(OpenPalette);

const focusFilter = () => {
  const field = document.querySelector<HTMLElement>('main [role=search] :is(input, select)');
  field?.focus();
};

/** Lets keys lead to every page and action, and finds the rest. */
export const CommandsProvider = ({ children }: { children: ReactNode }) => {
  const navigate = useNavigate();
  const pages = usePages();
  const [open, setOpen] = useState<'palette' | 'help'>();
  const [singleKeys, turnSingleKeys] = useShortcutSwitch();
  const openPalette = useCallback(() => setOpen('palette'), []);
  const close = () => setOpen(undefined);
  useKeyBindings(
    {
      // Before the single keys: `g c` is not `c`.
      ...Object.fromEntries(pages.map(({ keys, run }) => [keys ?? '', run])),
      '$mod+k': () => setOpen(open === 'palette' ? undefined : 'palette'),
      '[Shift]+?': () => setOpen('help'),
      '[Shift]+/': focusFilter,
      c: () => void navigate(paths.compose.href({ draft: crypto.randomUUID() })),
    },
    singleKeys,
  );
  return (
    <OpenPalette value={openPalette}>
      {children}
      <Suspense>
        {open === 'palette' && <Palette onClose={close} onHelp={() => setOpen('help')} />}
        {open === 'help' && (
          <ShortcutsHelp on={singleKeys} onTurn={turnSingleKeys} onClose={close} />
        )}
      </Suspense>
    </OpenPalette>
  );
};
