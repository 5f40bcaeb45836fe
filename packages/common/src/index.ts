export type * from './context.ts';
export { auditEntry } from './audit-entry.ts';
export * from './chunks.ts';
export * from './delivery-id.ts';
export * from './errors.ts';
export * from './escape-html.ts';
export type * from './ports.ts';
export * from './pacer.ts';
export * from './until-written.ts';
