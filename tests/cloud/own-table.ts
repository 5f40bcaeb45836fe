import { createTables } from '@distronation/local-cloud/seed';
import { dynamo } from './stores.ts';

/** A table shaped like the mail table, for tests that change what the whole table goes by. Nothing in
 *  it expires: they live at times of their own. */
export const ownMailTable = async (): Promise<string> => {
  const name = `own-mail-${crypto.randomUUID()}`;
  await createTables(dynamo, [{ name, indexes: ['gsi1'] }]);
  return name;
};
