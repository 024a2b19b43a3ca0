/** Everything that reads words, for its size. */
export const all: unknown = import.meta.glob(['../../lib/words/*.ts', '!../../lib/words/quickAdd.ts'], { eager: true });
