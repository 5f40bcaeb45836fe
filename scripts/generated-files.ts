import { endpoints } from '@distronation/contracts';
import { openApiDocument } from '@distronation/contracts/openapi';
import { collection } from './postman/collection.ts';
import { environment } from './postman/environment.ts';

const docs = new URL('../docs/', import.meta.url);
const jsonFile = (path: string, value: unknown) => ({
  path: new URL(path, docs),
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** What is committed of what the contracts generate. */
export const generatedFiles = () => ({
  openApi: jsonFile('api/openapi.json', openApiDocument(Object.values(endpoints))),
  collection: jsonFile('postman/collection.json', collection()),
  environment: jsonFile('postman/local-cloud.environment.json', environment),
});
