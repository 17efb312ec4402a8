import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Deps } from '../src/app/ports.js';
import { asDay, type Day } from '../src/domain/day.js';
import { openStore } from '../src/store/open.js';

/** Deps over a store in a real file of its own, removed after the test. The clock advances a second with each look. */
export function aStore(
  start: { today?: string; who?: string; keep?: boolean } = {},
): Deps & { file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-test-'));
  const file = join(folder, 'mentor.db');
  const today: Day = asDay(start.today ?? '2026-11-24');
  let seconds = 0;
  const store = openStore({
    file,
    mode: 'write',
    migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
    now: () => {
      seconds += 1;
      return new Date(Date.parse(`${today}T09:00:00Z`) + seconds * 1000);
    },
    zone: () => 'UTC',
    today: () => today,
  });
  const remove = (): void => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  if (start.keep !== true) onTestFinished(remove);
  return { store, today, who: start.who ?? 'Ada', now: `${today}T09:00:00.000Z`, file };
}
