/** The code of what is wrong with standard input before a byte of it is read; the error's message says it to a person. */
export const NO_INPUT = 'NO_STANDARD_INPUT';

/** The code of the error for a file that is no list of paths; its message says so to a person. */
export const NOT_A_LIST = 'NOT_A_LIST_OF_PATHS';

/** Returns whether an error has a system error code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The code of what is neither a file nor a folder where only a file will do. */
export const NO_DISK_FILE = 'NO_DISK_FILE';

/** Returns the reason why a file could not be read, for a person. */
export function errorText(error: unknown): string {
  if (isCode(error, 'ENOENT')) return 'no such file or directory';
  if (isCode(error, 'EACCES') || isCode(error, 'EPERM')) return 'permission denied';
  if (error instanceof Error && (isCode(error, NO_INPUT) || isCode(error, NOT_A_LIST))) return error.message;
  if (isCode(error, 'EISDIR')) return 'it is a folder';
  if (isCode(error, NO_DISK_FILE)) return 'not a regular file';
  if (isCode(error, 'ELOOP')) return 'too many symbolic links';
  if (isCode(error, 'ERR_FS_FILE_TOO_LARGE') || isCode(error, 'ERR_STRING_TOO_LONG')) return 'it is too large';
  if (error instanceof Error)
    return 'code' in error ? `it can't be read (${error.code})` : `it can't be read (${error.name})`;
  return "it can't be read";
}
