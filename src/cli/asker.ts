import type { Prompter } from '../interview/prompter.js';
import type { Context } from './context.js';

/** Somebody to ask what the flags leave open; nobody with --json, which never asks. */
export function askerFor(ctx: Context, flags: { readonly json?: boolean }): Prompter | undefined {
  return flags.json === true ? undefined : ctx.ask;
}
