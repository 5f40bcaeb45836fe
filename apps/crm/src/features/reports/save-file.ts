import { saveAs } from 'file-saver';

/** Hands a file over to the browser's downloads. */
export const saveFile = (content: Blob, name: string): void => saveAs(content, name);
