import { writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated-files.ts';

for (const { path, text } of Object.values(generatedFiles())) {
  await writeFile(path, text);
  console.log(`Written: ${path.pathname}`);
}
