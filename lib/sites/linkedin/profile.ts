/** An open profile: whose it is, and what its card says. */
import { find, textOf } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/page';
import { detailsOf } from './details';
import { plainName } from './names';
import type { Root } from './roots';
import { PROFILE } from './selectors';
import { type Subject, subjectOf, type Wanted } from './subject';
import { pathOf, personOf, profileHandle } from './urls';

/** The person a profile page shows; null while the page is between two people, or when a part is `missing`. */
export function readProfile(
  roots: Root[],
  wanted: Wanted,
  title: string,
): { person: SeenPerson | null; missing: string[] } {
  let missing: string[] = [];
  for (const root of [...roots].reverse()) {
    const found = subjectOf(root, wanted, title);
    if (found.subject) return { person: personOfCard(found.subject), missing: [] };
    missing = [...missing, ...found.missing];
  }
  return { person: null, missing };
}

/** An answer of LinkedIn's that nobody stands behind the address. */
export function isNotFound(document: Document): boolean {
  return /_404$/.test(find(document, PROFILE.pageKey)?.getAttribute('content') ?? '');
}

function personOfCard(subject: Subject): SeenPerson {
  const { slug, profileId } = subject;
  const mail = mailOf(subject);
  return {
    handles: [
      ...(profileId ? [profileHandle(profileId)] : []),
      ...(slug ? [profileHandle(slug)] : []),
      ...(mail ? [`mailto:${mail}`] : []),
    ],
    name: plainName(subject.nameShown),
    nameShown: subject.nameShown,
    ...detailsOf(subject),
    slug,
    profileId,
    salesLeadId: null,
    isSelf: isOwnProfile(subject),
    anonymous: false,
    ...(subject.unsure && { unsure: true }),
  };
}

/** Only the owner is offered to edit it. */
function isOwnProfile({ root, slug }: Subject): boolean {
  const main = root.querySelector('main, [role="main"]') ?? root;
  return [...main.querySelectorAll('a[href*="/edit/"]')].some((link) => {
    const path = pathOf(link);
    return path !== null && /^\/in\/[^/]+\/edit\//.test(path) && personOf(path)?.slug === slug;
  });
}

/** Their address, if the user has opened the contact details and these are the subject's. */
function mailOf({ root, slug }: Subject): string | null {
  const dialog = find(root, PROFILE.contactDialog);
  const isTheirs = [...(dialog?.querySelectorAll('a[href*="/in/"]') ?? [])].some(
    (link) => personOf(pathOf(link) ?? '')?.slug === slug,
  );
  const link = isTheirs ? dialog?.querySelector('a[href^="mailto:"]') : null;
  const mail = textOf(link).toLowerCase() || link?.getAttribute('href')?.slice('mailto:'.length).toLowerCase();
  return mail && /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]+\.[^\s@.]{2,63}$/.test(mail) ? mail : null;
}
