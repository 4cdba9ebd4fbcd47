// A request that was lost on the way is never answered; on a line of 20 kbit/s a file takes half of this.
const PATIENCE = 30_000;

/** The JSON files of a folder of the site, each fetched once and read once. */
export function filesBelow(folder: string) {
  const files = new Map<string, Promise<unknown>>();
  return {
    loaded<Stored, T>(name: string, read: (stored: Stored) => T | Promise<T>): Promise<T> {
      const known = files.get(name);
      if (known) return known as Promise<T>;
      const file = stored<Stored>(`${folder}${name}.json`).then(read);
      // A failed load may work the next time.
      file.catch(() => files.delete(name));
      files.set(name, file);
      return file;
    },
    /** Those whose names begin so are fetched again when they are next asked for. */
    forget(start: string): void {
      for (const name of files.keys()) if (name.startsWith(start)) files.delete(name);
    },
  };
}

async function stored<Stored>(address: string): Promise<Stored> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const response = await fetch(address, { signal: late.signal });
    if (!response.ok) throw new Error(address);
    return (await response.json()) as Stored;
  } finally {
    clearTimeout(timer);
  }
}
