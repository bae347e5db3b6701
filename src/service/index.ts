/** The library: one engine for editor, terminal and programs. */
export { createService } from './create-service.ts';
export type * from './service.ts';
