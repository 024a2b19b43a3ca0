/** The settings before anything was changed. Pure. */
import { DEFAULT_METHOD } from './method/facts';
import type { Settings } from './model';

/** What holds until the user says otherwise; days are those of `timeZone` (IANA). */
export function defaultSettings(timeZone: string): Settings {
  return {
    ...DEFAULT_METHOD,
    timeZone,
    zoneKept: null,
    workStart: 9 * 60,
    workEnd: 17 * 60 + 30,
    workDays: [1, 2, 3, 4, 5],
    daysOff: [],
    gmail: {},
    gmailNext: false,
    gmailAsked: false,
    gmailWhere: 'page',
    linkedin: 'unset',
    ownAddresses: [],
    ownDomains: [],
    neverRecord: [],
    privateNotifications: false,
    quietFrom: 0,
    quietUntil: 0,
    countEachMessage: false,
    draftRulesOff: [],
    suggestPromises: true,
    useBrowserModel: false,
    thanksADay: 1,
    breathe: true,
    hiddenUntil: null,
    sidebarWidth: 340,
    sidebarCollapsed: false,
  };
}
