export type * from './context.ts';
export * from './errors.ts';
export type * from './ports.ts';
export * from './pacer.ts';
