import { dirname } from 'node:path';

/** The package's folder: both `src/`, where tests run this, and `dist/`, where the build puts it, lie right under it. */
export const packageRoot: string = dirname(import.meta.dirname);
