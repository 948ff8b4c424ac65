/** Names that can be referred to, such as the channels that come up in the data. */
export interface KnownNames {
  readonly names: readonly string[];
  /** False when a file that may hold more of them could not be read: a name that is missing then proves nothing. */
  readonly areAll: boolean;
}

/** Whether a name surely refers to nothing. */
export function isUnknown(name: string, { names, areAll }: KnownNames): boolean {
  return areAll && !names.includes(name);
}
