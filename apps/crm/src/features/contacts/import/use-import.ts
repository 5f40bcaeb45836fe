import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useClient } from '../../../lib/use-client.ts';
import { rowOf, type Mapping } from './mapping.ts';
import { willBeWritten, type RowOutcome } from './outcome.ts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import { sendRows } from './send-rows.ts';

/** A run over all rows, and what is known so far. */
export interface Run {
  outcomes: readonly RowOutcome[];
  /** `stopped` by a failure or by hand: it can go on. */
  state: 'running' | 'stopped' | 'done';
  error?: unknown;
}

interface Task {
  dryRun: boolean;
  /** Outcomes that are known, whose rows need not be sent again. */
  known: readonly RowOutcome[];
  /** Rows that are not to be sent either. */
  leftOut: readonly number[];
}

/** One run of one kind, which may stop and go on. */
const useRun = (file: ParsedFile, mapping: Mapping) => {
  const client = useClient();
  const running = useRef(new AbortController());
  const [run, setRun] = useState<Run>();
  useEffect(() => () => running.current.abort(), []);

  const start = async ({ dryRun, known, leftOut }: Task): Promise<void> => {
    running.current = new AbortController();
    const { signal } = running.current;
    const rows = [...file.rows].map(([row, cells]) => ({ row, values: rowOf(cells, mapping) }));
    const done = new Set([...known.map(({ row }) => row), ...leftOut]);
    let outcomes = known;
    const tell = (state: Run['state'], error?: unknown) =>
      setRun({ outcomes, state, ...(error === undefined ? {} : { error }) });
    const onOutcomes = (more: readonly RowOutcome[]) => {
      outcomes = [...outcomes, ...more];
      tell('running');
    };
    tell('running');
    try {
      await sendRows(client, rows, { fileName: file.name, dryRun, signal, done, onOutcomes });
      tell('done');
    } catch (error) {
      tell('stopped', signal.aborted ? undefined : error);
    }
  };
  return {
    run,
    start,
    cancel: () => running.current.abort(),
    forget: () => {
      running.current.abort();
      setRun(undefined);
    },
  };
};

/** Judges the rows of a file, then imports those that make a difference. */
export const useImport = (file: ParsedFile, mapping: Mapping) => {
  const queries = useQueryClient();
  const [check, load] = [useRun(file, mapping), useRun(file, mapping)];
  const judged = check.run?.outcomes ?? [];
  return {
    check: check.run,
    load: load.run,
    /** How many rows the import is about. */
    wanted: judged.filter(willBeWritten).length,
    startCheck: () => check.start({ dryRun: true, known: judged, leftOut: [] }),
    startLoad: async () => {
      const leftOut = judged.filter((outcome) => !willBeWritten(outcome)).map(({ row }) => row);
      await load.start({ dryRun: false, known: load.run?.outcomes ?? [], leftOut });
      await queries.invalidateQueries({ queryKey: ['contacts'] });
    },
    cancel: () => {
      check.cancel();
      load.cancel();
    },
    forget: check.forget,
  };
};

export type Import = ReturnType<typeof useImport>;
