import { endpoints } from '@distronation/contracts';
import { openApiDocument } from '@distronation/contracts/openapi';

/** The committed copy of the API's description, generated from the contracts. */
export const openApiFile = new URL('../docs/api/openapi.json', import.meta.url);

export const openApiText = (): string =>
  `${JSON.stringify(openApiDocument(Object.values(endpoints)), null, 2)}\n`;
