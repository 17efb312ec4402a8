import type { Command } from 'commander';
import type { Context } from '../context.js';

/** `mentor` alone. */
export function start(program: Command, ctx: Context): void {
  program.action(() => {
    if (ctx.reading().store.isEmpty()) greet(ctx);
  });
}

function greet(ctx: Context): void {
  ctx.say('Welcome to mentor.');
}
