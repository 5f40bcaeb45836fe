import type { S3Object } from '../../storage/report-bucket.ts';
import { extensionOf } from '../../storage/paths.ts';

export type PreviewKind = 'table' | 'text' | 'image' | 'pdf' | 'zip';

const kinds: Readonly<Record<string, PreviewKind>> = {
  csv: 'table',
  tsv: 'table',
  txt: 'text',
  json: 'text',
  xml: 'text',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  pdf: 'pdf',
  zip: 'zip',
};

/** What is larger is not read for a look; of a text, only its start is. */
const mostBytes: Readonly<Record<PreviewKind, number>> = {
  table: Infinity,
  text: Infinity,
  image: 20_000_000,
  pdf: Infinity,
  zip: 25_000_000,
};

export const typeKind = (name: string): PreviewKind | undefined => {
  const extension = extensionOf(name);
  return Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
};

/** How a browser can show a file; undefined for one that it cannot, or that is too large for a look. */
export const previewKind = ({ key, size }: S3Object): PreviewKind | undefined => {
  const kind = typeKind(key);
  return kind !== undefined && size <= mostBytes[kind] ? kind : undefined;
};
