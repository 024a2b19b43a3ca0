/**
 * Who is somebody outside, about whom anything may be shown or stored at all: not the user, no colleague, no list, robot
 * or calendar, nobody on the never-record list (product.md, section 2). Pure.
 */
import { domainOf, normalAddress, normalHandle } from '@/lib/handles';
import type { Handle, Settings } from '@/lib/model';
import { isFreeMail } from './freeMail';

/** Local parts of machines and lists: nobody reads what is answered to them. */
const ROBOT =
  /^(?:(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|dont[._-]?reply|notifications?|newsletters?|unsubscribe|mailer-daemon|bounces?|autoreply|auto-reply)(?:[._+-].*|\d*)?|postmaster|mailer|news|alerts?|updates?|digest|mailing|mailinglist|listserv|majordomo|calendar-notification|invitations?|messages-noreply|.*-(?:bounces|request|owner|subscribe|unsubscribe|list))$/u;
const ROBOT_DOMAIN =
  /(?:^|\.)(?:googlegroups\.com|groups\.io|calendar\.google\.com|docs\.google\.com|resource\.calendar\.google\.com|calendar-server\.bounces\.google\.com|listserv\.[\w.-]+|lists?\.[\w.-]+|newsletters?\.[\w.-]+|bounces?\.[\w.-]+|e?mailing\.[\w.-]+|linkedin\.com)$/u;

/** The addresses that are the user's own, lower case. */
export function ownAddresses(settings: Settings): Set<string> {
  const switchedOn = Object.keys(settings.gmail).filter((account) => settings.gmail[account] === 'on');
  return new Set([...settings.ownAddresses, ...switchedOn].map((address) => address.toLowerCase()));
}

/** The user's own domains: those set, and those of every own address that is no free-mail address. */
export function ownDomains(settings: Settings): Set<string> {
  const domains = new Set(settings.ownDomains.map((domain) => domain.toLowerCase().replace(/^@/u, '')));
  for (const address of ownAddresses(settings)) {
    const domain = domainOf(address);
    if (domain && !isFreeMail(domain)) domains.add(domain);
  }
  return domains;
}

/** Is it the address of a list, a newsletter, a calendar or a machine? */
export function isRobot(handle: Handle): boolean {
  const address = normalAddress(handle);
  if (!address) return false;
  const at = address.lastIndexOf('@');
  return ROBOT.test(address.slice(0, at)) || ROBOT_DOMAIN.test(address.slice(at + 1));
}

export type Standing = 'outside' | 'self' | 'colleague' | 'robot' | 'never';

/** Asks of many handles where they stand, with the settings read once. */
export function doorkeeper(settings: Settings): (handle: Handle) => Standing {
  const own = ownAddresses(settings);
  const domains = ownDomains(settings);
  const never = new Set(settings.neverRecord.map((entry) => normalHandle(entry) ?? entry.trim().toLowerCase()));
  return (handle) => {
    if (never.has(handle)) return 'never';
    const address = normalAddress(handle);
    if (!address) return 'outside';
    if (own.has(address)) return 'self';
    const domain = address.slice(address.lastIndexOf('@') + 1);
    if (isWithin(domain, never)) return 'never';
    if (isWithin(domain, domains)) return 'colleague';
    return isRobot(handle) ? 'robot' : 'outside';
  };
}

/** Is the domain one of these or a part of one (mail.acme.example of acme.example)? */
function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  for (let at = domain; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) if (domains.has(at)) return true;
  return false;
}
