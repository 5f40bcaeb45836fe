import { useState } from 'react';
import type { S3Object } from '../storage/report-bucket.ts';
import type { Selection } from '../zip/bulk-state.ts';

/** Files by their keys, and folders with nothing beside theirs. */
type Chosen = ReadonlyMap<string, S3Object | undefined>;

/** What is ticked. It stays while somebody goes from folder to folder. */
export const useChoice = () => {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const change = (keys: Chosen, isChosen: boolean) =>
    setChosen((before) => {
      if (isChosen) return new Map([...before, ...keys]);
      return new Map([...before].filter(([key]) => !keys.has(key)));
    });
  const selection: Selection = {
    files: [...chosen.values()].flatMap((file) => file ?? []),
    folders: [...chosen].flatMap(([key, file]) => (file ? [] : [key])),
  };
  return {
    size: chosen.size,
    selection,
    has: (key: string) => chosen.has(key),
    choose: (key: string, file: S3Object | undefined, isChosen: boolean) =>
      change(new Map([[key, file]]), isChosen),
    chooseAll: ({ files, folders }: Selection) =>
      change(
        new Map<string, S3Object | undefined>([
          ...folders.map((folder) => [folder, undefined] as const),
          ...files.map((file) => [file.key, file] as const),
        ]),
        true,
      ),
    clear: () => setChosen(new Map()),
  };
};

export type Choice = ReturnType<typeof useChoice>;
