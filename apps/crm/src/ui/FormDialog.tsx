import { onceOpen } from './once-open.tsx';
import type { FormDialogProps } from './overlays/FormOverlay.tsx';

/** A few fields that need an answer before the page goes on. */
export const FormDialog = onceOpen<FormDialogProps>(async () => ({
  default: (await import('./overlays/FormOverlay.tsx')).FormOverlay,
}));
