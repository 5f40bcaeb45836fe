export { fillCompany } from './fill-company.ts';
export type { Company } from './history/live-the-year.ts';
export type { Place } from './history/stores.ts';
