import { ask, type Requests } from '@/lib/messages';

type Answered<Name extends keyof Requests> = Awaited<ReturnType<Requests[Name]>>;

/**
 * Asks the background; null when it cannot answer. A worker that was just ended answers the second time; after an
 * update of the extension nobody answers any more, and the page must not notice.
 */
export async function askSafely<Name extends keyof Requests>(
  name: Name,
  data: Parameters<Requests[Name]>[0],
): Promise<Answered<Name> | null> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return (await (ask as (type: string, data: unknown) => Promise<unknown>)(name, data)) as Answered<Name>;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return null;
}
