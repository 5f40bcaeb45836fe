import { onceOpen } from './once-open.tsx';
import type { ConfirmDialogProps } from './overlays/ConfirmOverlay.tsx';

/** Asks once more. The way back has the focus. */
export const ConfirmDialog = onceOpen<ConfirmDialogProps>(async () => ({
  default: (await import('./overlays/ConfirmOverlay.tsx')).ConfirmOverlay,
}));
