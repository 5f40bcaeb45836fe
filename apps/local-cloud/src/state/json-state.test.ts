import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openState } from './json-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-state-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('openState', () => {
  it('gives back after a restart what was changed before it', () => {
    const file = join(folder, 'deep', 'state.json');
    const first = openState(file, { words: ['a'] });
    first.value.words.push('b');
    first.changed();
    first.flush();

    expect(openState(file, { words: [] }).value).toEqual({ words: ['a', 'b'] });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['state.json']);
  });

  it('writes many changes once, by itself', () => {
    vi.useFakeTimers();
    const file = join(folder, 'state.json');
    const state = openState(file, { count: 0 });
    for (let i = 0; i < 5; i++) {
      state.value.count++;
      state.changed();
    }
    expect(readdirSync(folder)).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);

    vi.runAllTimers();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ count: 5 });
  });

  it('leaves no trace on disk without a file', () => {
    const state = openState(undefined, { count: 0 });
    state.value.count++;
    state.changed();
    state.flush();
    expect(state.value).toEqual({ count: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the damaged file and the mend', () => {
    const file = join(folder, 'state.json');
    writeFileSync(file, '{"half":');
    expect(() => openState(file, {})).toThrow(`${file} is damaged. Delete it`);
  });
});
