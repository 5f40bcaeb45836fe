import type { ParsedFile } from './parse-file.ts';

export interface FileColumn {
  heading: string;
  /** What stands first in it, for whoever has to tell what it says. */
  samples: string;
}

/** The columns of a file; one without a heading is called by its place. */
export const fileColumns = ({ header, rows }: ParsedFile): FileColumn[] => {
  const first = [...rows.values()].slice(0, 50);
  return header.map((heading, index) => ({
    heading: heading || `Column ${index + 1}`,
    samples: first
      .map((cells) => (cells[index] ?? '').trim())
      .filter((text) => text !== '')
      .slice(0, 3)
      .join(' · '),
  }));
};
