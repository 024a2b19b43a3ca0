/** A lead in Sales Navigator: another id, the same person where its menu tells the public address. */
import { find, findAll, isShown, textOf } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/page';
import { degreeOf, photoUrl, pronounsOf } from './details';
import { leavesOf, visibleText } from './leaves';
import { nameInTitle, plainName } from './names';
import { OUTSIDE, SALES } from './selectors';
import { pathOf, personOf, profileHandle, salesHandle, salesLeadOf } from './urls';

/** The lead the address asks for; null while another one is still on the page, or when a part is `missing`. */
export function readSales(document: Document, leadId: string): { person: SeenPerson | null; missing: string[] } {
  const shown = (element: HTMLElement) => isShown(element) && !element.closest(OUTSIDE);
  const card = findAll(document, SALES.card, shown).find((one) => isOf(one, leadId));
  if (!card) return { person: null, missing: [] };
  const name = find(card, SALES.name, (one) => shown(one) && textOf(one) !== '');
  if (!name) return { person: null, missing: ['name'] };
  const nameShown = visibleText(name).slice(0, 200);
  const sublabel = textOf(find(card, SALES.sublabel, shown));
  const headline = find(card, SALES.headline, shown);
  const job = find(card, SALES.job) ?? find(document, SALES.job, shown);
  const slug = publicSlug(document, shown);
  return {
    person: {
      handles: [...(slug ? [profileHandle(slug)] : []), salesHandle(leadId)],
      name: plainName(nameShown),
      nameShown,
      company: (job && textOf(find(job, SALES.company))) || null,
      role: (job && textOf(find(job, SALES.title))) || null,
      headline: headline ? textOf(headline) || null : null,
      location: headline ? locationAfter(card, headline) : null,
      degree: degreeOf(sublabel.replace(/^\([^)]*\)\s*/, '')),
      pronouns: pronounsOf(sublabel.match(/^\([^)]*\)/)?.[0] ?? ''),
      photoUrl: photoUrl(find(card, SALES.photo)),
      slug,
      profileId: null,
      salesLeadId: leadId,
      isSelf: false,
      anonymous: false,
      ...(nameInTitle(document.title) === null && !document.title.includes(nameShown) && { unsure: true }),
    },
    missing: [],
  };
}

/** A card without a link to any lead proves nothing against the address. */
function isOf(card: HTMLElement, leadId: string): boolean {
  const ids = [...card.querySelectorAll('a[href*="/sales/"]')].map((link) => salesLeadOf(pathOf(link) ?? ''));
  const leads = ids.filter((id) => id !== null);
  return leads.length === 0 || leads.includes(leadId);
}

/** The address of the public profile, readable only while the user has the menu open. */
function publicSlug(document: Document, shown: (element: HTMLElement) => boolean): string | null {
  const link = find(document, SALES.menuLink, shown);
  return link ? (personOf(pathOf(link) ?? '')?.slug ?? null) : null;
}

/** The place has no mark of its own: the first plain piece after the headline that counts nothing. */
function locationAfter(card: HTMLElement, headline: HTMLElement): string | null {
  const leaf = leavesOf(card, headline).find((one) => !one.element.closest('[data-sn-view-name="lead-current-role"]'));
  return leaf && !leaf.action && !leaf.link && !/\d/.test(leaf.text) && leaf.text.length < 100 ? leaf.text : null;
}
