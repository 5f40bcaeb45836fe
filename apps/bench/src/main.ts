import { parseArgs } from 'node:util';
import type { Figure } from './bench.ts';
import { benches } from './benches.ts';
import { onStage } from './stage.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'base-port': { type: 'string', default: '5100' },
    full: { type: 'boolean', default: false },
  },
});

const tableOf = (figures: readonly Figure[]): string =>
  ['| what | figure | ratio |', '|---|---|---|']
    .concat(
      figures.map(
        ({ what, figure, ratio }) => `| ${what} | ${figure} | ${ratio?.toFixed(2) ?? ''} |`,
      ),
    )
    .join('\n');

const chosen = benches.filter(({ name }) => positionals.includes(name) || positionals[0] === 'all');

if (chosen.length === 0) {
  console.log('pnpm bench <name>... | all [--full] [--base-port 5100]\n');
  for (const { name, asks } of benches) console.log(`${name.padEnd(16)} ${asks}`);
}

for (const { name, asks, run } of chosen) {
  const figures = await onStage(
    { basePort: Number(values['base-port']), isFull: values.full },
    run,
  );
  console.log(`\n## ${name}\n\n${asks}\n\n${tableOf(figures)}`);
}
