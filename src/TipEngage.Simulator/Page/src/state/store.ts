/** A value and those who want to hear when a part of it changes. */
export interface Store<T extends object> {
  readonly now: T;
  set(change: Partial<T>): void;
  watch<P>(part: (state: T) => P, listener: (part: P) => void): void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let now = initial;
  const watchers: (() => void)[] = [];
  return {
    get now() {
      return now;
    },
    set(change) {
      now = { ...now, ...change };
      for (const watcher of watchers) watcher();
    },
    watch(part, listener) {
      let last = part(now);
      watchers.push(() => {
        const next = part(now);
        if (Object.is(last, next)) return;
        last = next;
        listener(next);
      });
      listener(last);
    },
  };
}
