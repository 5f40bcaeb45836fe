export type { Contact } from './contact.ts';
export type { Card, ContactPlace } from './ports.ts';
