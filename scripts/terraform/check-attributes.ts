import type { FindSchema } from './provider-schema.ts';
import type { Configuration } from './read-configuration.ts';
import { attributesIn } from './references.ts';

const asInTypings = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a module reads of its resources and data sources that the provider does not tell, in words. */
export const checkAttributes = (module: Configuration, findSchema: FindSchema): string[] => {
  const blocks = new Map(module.blocks.map((block) => [block.address, block]));
  const problems = attributesIn(module).flatMap(([address, attribute]) => {
    const block = blocks.get(address);
    const known = block && findSchema(block.type, block.isData)?.attributes;
    const isKnown = known?.has(asInTypings(attribute)) ?? true;
    return isKnown ? [] : [`${address} tells no ${attribute}`];
  });
  return [...new Set(problems)];
};
