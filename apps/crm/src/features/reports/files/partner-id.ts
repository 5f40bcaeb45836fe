import { validatePath } from '../storage/paths.ts';

/** Whether a text can be a partner's custom id: the name of one folder. */
export const isPartnerId = (text: string): boolean =>
  text !== '' && !text.includes('/') && validatePath(text);
