import type { PeopleIn } from './ports.ts';

/** Segments are not wired yet. */
export const peopleIn: PeopleIn = async () => undefined;
