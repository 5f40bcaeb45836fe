import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';

setFlagsFromString('--expose-gc');
const collectGarbage = z.function().parse(runInNewContext('gc'));

/** Megabytes of what is still in use. */
export const heapInUse = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
