/** What a proven top card says about its person, told by place and form, never by the wording of labels. */
import { find, findAll, isShown, textOf } from '@/lib/sites/dom';
import { firstJob } from './jobs';
import { isReadable, type Leaf, leavesOf, visibleText } from './leaves';
import { plainName, sameName } from './names';
import { OUTSIDE, PROFILE } from './selectors';
import { type Subject, toolbarLines } from './subject';

export interface Details {
  headline: string | null;
  location: string | null;
  company: string | null;
  role: string | null;
  degree: 1 | 2 | 3 | null;
  pronouns: string | null;
  photoUrl: string | null;
}

const DOT = /^[·•・∙|]$/u;
const DOTTED_DEGREE = /^[·•・∙]\s*[^\d·]{0,14}([1-3])[^\d·]{0,14}$/u;
const DEGREE = /^([1-3])\s?(?:st|nd|rd|er|re|ème|e|º|ª|°|\.|:a|-[йя]|次|度|촌)?\+?$/u;
const BRACKETED = /^[(（]\s*([^()（）]{1,40}?)\s*[)）]$/u;
const PRONOUNS = /^\p{L}{1,5}(?:\s?\/\s?\p{L}{1,5}){1,3}$/u;

/** Reads the card. What it does not say is null. */
export function detailsOf(subject: Subject): Details {
  const leaves = leavesOf(subject.scope, subject.name).filter((leaf) => !sameName(leaf.text, subject.nameShown));
  const contact = leaves.findIndex((leaf) => leaf.link?.matches(PROFILE.contact[0]?.selector ?? ''));
  const head = contact < 0 ? leaves : leaves.slice(0, contact);
  const degree = degreeIn(head, subject.scope);
  const pronouns = pronounsIn(head, degree.at);
  const place = locationIn(head, contact >= 0, subject);
  const rest = head.filter((_, at) => at !== degree.at && at !== pronouns.at);
  const headline = headlineOf(subject, rest, place.leaf);
  const job = firstJob(subject);
  const company = companyOf(subject, rest, headline.leaf) ?? job?.company ?? linkedCompany(leaves);
  return {
    headline: headline.text,
    location: sameName(place.text, headline.text) ? null : place.text,
    company,
    role: job && (!company || sameName(job.company, company)) ? job.role : null,
    degree: degree.value,
    pronouns: pronouns.text,
    photoUrl: photoOf(subject.scope),
  };
}

/** How far away somebody is, by a piece of text such as "· 2nd", "· 2." or "2次"; null where it says none. */
export function degreeOf(text: string): 1 | 2 | 3 | null {
  const western = text
    .replace(/[١-٣]/gu, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۱-۳]/gu, (d) => String(d.charCodeAt(0) - 0x6f0));
  const digit = western.match(DOTTED_DEGREE)?.[1] ?? western.match(DEGREE)?.[1];
  return digit ? (Number(digit) as 1 | 2 | 3) : null;
}

/** Pronouns in a piece of text, without brackets. */
export function pronounsOf(text: string): string | null {
  const inside = text.match(BRACKETED)?.[1] ?? text;
  const isWord = PRONOUNS.test(inside) && inside !== inside.toUpperCase();
  return isWord ? inside.replace(/\s?\/\s?/g, '/') : null;
}

function degreeIn(head: Leaf[], scope: Element): { at: number; value: Details['degree'] } {
  const at = head.findIndex((leaf) => !leaf.action && degreeOf(leaf.text) !== null);
  if (at >= 0) return { at, value: degreeOf(head[at]?.text ?? '') };
  const badge = find(scope, PROFILE.degree, (one) => isShown(one) && !one.closest(OUTSIDE));
  return { at: -1, value: badge ? degreeOf(textOf(badge)) : null };
}

/** Pronouns stand right after the name, before the degree: later, "CEO/CFO" is a headline. */
function pronounsIn(head: Leaf[], degreeAt: number): { at: number; text: string | null } {
  const last = degreeAt >= 0 ? degreeAt : Math.min(4, head.length - 1);
  for (let at = 0; at < last; at++) {
    const leaf = head[at];
    if (!leaf || leaf.action || leaf.link) continue;
    const text = pronounsOf(leaf.text) ?? (at === 0 ? (leaf.text.match(BRACKETED)?.[1] ?? null) : null);
    if (text) return { at, text };
  }
  return { at: -1, text: null };
}

/** The last piece before "Contact info"; in the newer layout a dot stands between the two. */
function locationIn(head: Leaf[], hasContact: boolean, subject: Subject): { leaf: Leaf | null; text: string | null } {
  const known = find(subject.scope, PROFILE.location, (one) => isShown(one) && !one.closest(OUTSIDE));
  if (known) return { leaf: null, text: textOf(known) || null };
  if (!hasContact) return { leaf: null, text: null };
  const dotted = DOT.test(head.at(-1)?.text ?? '');
  const leaf = head.at(dotted ? -2 : -1);
  if (!leaf || leaf.action || leaf.link || DOT.test(leaf.text) || degreeOf(leaf.text))
    return { leaf: null, text: null };
  if (dotted) return { leaf, text: leaf.text };
  // Without the dot it may as well be the headline, or the school beside the employer.
  const isPlace = !DOT.test(head.at(-2)?.text ?? '') && headlineOf(subject, head.filter(isFact), leaf).text !== null;
  return isPlace ? { leaf, text: leaf.text } : { leaf: null, text: null };
}

/** Neither degree nor pronouns. */
function isFact(leaf: Leaf): boolean {
  return degreeOf(leaf.text) === null && pronounsOf(leaf.text) === null && !BRACKETED.test(leaf.text);
}

function headlineOf(subject: Subject, rest: Leaf[], place: Leaf | null): { leaf: Leaf | null; text: string | null } {
  const known = find(subject.scope, PROFILE.headline, (one) => isShown(one) && !one.closest(OUTSIDE));
  const [twinName, twinHeadline] = toolbarLines(subject.root, subject.slug);
  const isTwin = sameName(plainName(twinName ?? ''), plainName(subject.nameShown));
  const first = rest.find((leaf, at) => {
    if (leaf === place || leaf.action || leaf.link || DOT.test(leaf.text)) return false;
    return !DOT.test(rest[at + 1]?.text ?? '');
  });
  const twin = isTwin && twinHeadline ? (rest.find((leaf) => leaf.text === twinHeadline) ?? first) : null;
  const text = (known && visibleText(known)) || (isTwin && twinHeadline) || first?.text || null;
  return { leaf: twin ?? first ?? null, text: text && /^[-–—]+$/.test(text) ? null : text };
}

function companyOf(subject: Subject, rest: Leaf[], headline: Leaf | null): string | null {
  const shown = (one: HTMLElement | SVGElement) => isShown(one) && !one.closest(OUTSIDE);
  const badge = [...subject.scope.querySelectorAll<SVGElement>(PROFILE.employer[0]?.selector ?? 'svg')].find(
    (svg) => svg.parentElement && shown(svg.parentElement),
  );
  const badged = badge?.closest('[role="button"], button, li, a');
  if (badged) return visibleText(badged) || null;
  const button = employerButton(subject);
  if (button) return visibleText(button) || null;
  const guest = find(subject.scope, PROFILE.guestEmployer, shown);
  if (guest) return visibleText(guest.querySelector('a') ?? guest) || null;
  const from = headline ? rest.indexOf(headline) + 1 : 0;
  const [x, dot, y] = rest.slice(from, from + 3);
  const isTriple = x && y && DOT.test(dot?.text ?? '') && !y.link && !y.action && !x.action && rest.length > from + 3;
  return isTriple ? x.text : null;
}

/** In the older layout employer and school are two buttons alike; a single one is the school if only that card has it. */
function employerButton(subject: Subject): HTMLElement | null {
  const buttons = findAll(
    subject.scope,
    PROFILE.employerButton,
    (one) => isShown(one) && one.querySelector('img') !== null,
  );
  const button = buttons[0];
  if (!button || button.querySelector('img.ghost-school')) return null;
  if (buttons.length > 1) return button;
  const has = (id: string) => {
    const section = subject.root.querySelector(`#${id}`)?.closest('section');
    return section ? textOf(section).includes(visibleText(button)) : false;
  };
  return has('education') && !has('experience') ? null : button;
}

function linkedCompany(leaves: Leaf[]): string | null {
  const leaf = leaves.find(({ link }) => /\/company\/[^/]+/.test(link?.getAttribute('href') ?? ''));
  return leaf?.text ?? null;
}

/** The photo in its place; never a neighbour's, a ghost's or one of the faces of mutual connections. */
function photoOf(scope: Element): string | null {
  const place = find(scope, PROFILE.photoPlace, (one) => !one.closest(OUTSIDE));
  if (place) return photoUrl(place.querySelector('img'));
  let best: { url: string; size: number } | null = null;
  for (const image of scope.querySelectorAll('img')) {
    const url = photoUrl(image);
    const size = Number(url?.match(/profile-(?:displayphoto|framedphoto)-\w+?_(\d+)_/)?.[1] ?? 0);
    const isFace = image.closest('a[href*="/search/"], ul') !== null || !isReadable(image);
    if (url && size > (best?.size ?? 100) && !isFace) best = { url, size };
  }
  return best?.url ?? null;
}

/** Where a picture really comes from; null for placeholders. */
export function photoUrl(image: Element | null): string | null {
  if (!image || /(?:^|\s)ghost-/.test(image.getAttribute('class') ?? '')) return null;
  const sources = [image.getAttribute('src'), image.getAttribute('data-delayed-url')];
  return sources.find((url) => url && /^https:\/\/(?!static\.)/.test(url) && url.length < 2000) ?? null;
}
