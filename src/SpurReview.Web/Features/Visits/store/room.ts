// What the browser says of the room on the device; older ones say little or nothing.

/** Megabytes; null where nobody knows. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = (await managed()?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : Math.floor((quota - usage) / 1_000_000);
}

/** Whether the browser has promised to keep what is there; null where it makes no promises. */
export async function isPromised(): Promise<boolean | null> {
  return (await managed()?.persisted?.()) ?? null;
}

/** It may be asked in vain, and then what is there is kept as long as there is room. */
export function askToKeep(): void {
  void managed()
    ?.persist?.()
    .catch(() => undefined);
}

const managed = () => navigator.storage as Partial<StorageManager> | undefined;
