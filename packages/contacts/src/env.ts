import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';

export const environment = () => parseEnvironment(sharedEnvironment, process.env);
