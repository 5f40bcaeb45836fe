import { onceOpen } from './once-open.tsx';
import type { SidePanelProps } from './overlays/SideOverlay.tsx';

/** The details of a row, beside its list; on a phone in its place. */
export const SidePanel = onceOpen<SidePanelProps>(async () => ({
  default: (await import('./overlays/SideOverlay.tsx')).SideOverlay,
}));
