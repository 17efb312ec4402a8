/** The code of a system error, such as `ENOENT`, or of one of SQLite; empty where an error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A system error in words. */
export function reasonOf(error: unknown): string {
  const known: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    EFBIG: 'the file would be larger than it may be here',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'no space left on the disk',
    EROFS: 'the file system is read-only',
    ELOOP: 'too many links',
    ENAMETOOLONG: 'the name is too long',
  };
  return known[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
