import type { Bench } from './bench.ts';
import { deliveryBench } from './delivery/delivery-bench.ts';
import { intakeBench } from './intake/intake-bench.ts';
import { readingBench } from './reading/reading-bench.ts';
import { reportsBench } from './reports/reports-bench.ts';
import { searchBench } from './search/search-bench.ts';

export const benches: readonly Bench[] = [
  readingBench,
  intakeBench,
  searchBench,
  reportsBench,
  deliveryBench,
];
