import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { isFree } from './licences/is-free.ts';

/** `pnpm check-licences`: reads what `pnpm licenses list` writes about everything that ships, and ends with 1 if
 *  something may not be used freely. Without what is optional: which of that is there differs by machine, and
 *  none of it is bundled. */

/** They name no licence in their package.json, and have one beside it. */
const lookedUp = new Map([['valid-url', 'MIT']]);

const list = z.record(z.string(), z.array(z.object({ name: z.string() })));
const packages = Object.entries(list.parse(JSON.parse(await text(process.stdin)))).flatMap(
  ([licence, named]) => named.map(({ name }) => ({ name, licence: lookedUp.get(name) ?? licence })),
);
if (packages.length === 0) throw new Error('pnpm lists no package: nothing is installed');

const refused = packages.filter(({ licence }) => !isFree(licence));
for (const { name, licence } of refused) console.error(`${name}: ${licence}`);
console.log(`${packages.length} packages, ${refused.length} whose licence must be looked at`);
if (refused.length > 0) process.exitCode = 1;
