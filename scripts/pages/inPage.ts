/** Runs inside a page: reads it, compares it with its truth, and shows it to the other site's reader too. */
import { gmail } from '@/lib/sites/gmail';
import { linkedin } from '@/lib/sites/linkedin';
import { checkGmail } from '../../tests/truth/gmail';
import { checkLinkedin } from '../../tests/truth/linkedin';
import { replay } from '../../tests/truth/linkedinSteps';
import type { LoadedGmailCase, LoadedLinkedinCase, LoadedScenario } from '../../tests/truth/load';

declare global {
  var keptPages: typeof inPage;
}

const inPage = {
  /** One line for every miss of a Gmail case. */
  gmail: (one: LoadedGmailCase): string[] => [
    ...checkGmail(one, gmail.read(document, one.url, one.aliases)),
    ...silent(linkedin, one.url),
  ],
  /** One line for every miss of a LinkedIn case. */
  linkedin: (one: LoadedLinkedinCase): string[] => [
    ...checkLinkedin(one, linkedin.read(document, one.url, [])),
    ...silent(gmail, one.url),
  ],
  /** One line for every miss of a scenario. */
  replay: (one: LoadedScenario): string[] => replay(one, document, one.url, one.clock, linkedin),
};
globalThis.keptPages = inPage;

/** The other site's reader must find nobody and want no place. */
function silent(other: typeof gmail, url: string): string[] {
  const page = other.read(document, url, []);
  const found = [page.sighting && 'somebody', page.mount && 'a place', page.overlays.length > 0 && 'a chat'];
  return found.filter(Boolean).map((what) => `the ${other.name} reader finds ${what} here`);
}
