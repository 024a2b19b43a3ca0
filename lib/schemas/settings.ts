/** What the settings may hold; what is wrong with them is said by the field. */
import * as v from 'valibot';
import { CHANNELS, type PlanTemplate, type Settings } from '../model';
import { planProblems } from '../plans/check';
import { account, channel, day, millis, typed } from './basics';

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));
const list = (longest: number) =>
  v.pipe(v.array(v.pipe(typed(longest), v.minLength(1))), v.maxLength(2000, 'more than 2000 entries'));
const hours = v.check<Partial<Settings>, string>(
  ({ workStart, workEnd }) => workStart === undefined || workEnd === undefined || workStart < workEnd,
  'working hours: the end must come after the start',
);

/** A plan of the user's own; what is wrong with one is said by `lib/plans/check.ts`. */
const template = v.pipe(
  v.custom<PlanTemplate>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'no plan'),
  v.rawCheck(({ dataset, addIssue }) => {
    const [problem] = dataset.typed ? planProblems(dataset.value) : [];
    if (problem) addIssue({ message: problem.message });
  }),
);

export const settings = v.pipe(
  v.partial(
    v.strictObject({
      timeZone: v.pipe(v.string(), v.maxLength(100), v.check(isZone, 'no time zone the browser knows')),
      zoneKept: v.nullable(v.pipe(v.string(), v.maxLength(100))),
      workStart: minute,
      workEnd: minute,
      workDays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7)),
      daysOff: v.pipe(v.array(day), v.maxLength(2000)),
      gmail: v.record(account, v.picklist(['on', 'off'])),
      gmailNext: v.boolean(),
      gmailAsked: v.boolean(),
      gmailWhere: v.picklist(['page', 'panel']),
      linkedin: v.picklist(['unset', 'page', 'panel', 'off']),
      ownAddresses: list(254),
      ownDomains: list(253),
      neverRecord: list(500),
      privateNotifications: v.boolean(),
      quietFrom: minute,
      quietUntil: minute,
      countEachMessage: v.boolean(),
      draftRulesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(100)),
      suggestPromises: v.boolean(),
      useBrowserModel: v.boolean(),
      thanksADay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
      breathe: v.boolean(),
      channelOrder: v.pipe(
        v.array(v.pipe(v.array(channel), v.minLength(1))),
        v.check((groups) => [...groups.flat()].sort().join() === [...CHANNELS].sort().join(), 'each channel once'),
      ),
      templates: v.pipe(v.array(template), v.maxLength(100, 'more than 100 plans')),
      answerWithinMinutes: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1, 'at least one minute'),
        v.maxValue(10_080, 'at most a week'),
      ),
      strictClock: v.boolean(),
      stepsADay: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1, 'at least one step a day'),
        v.maxValue(500, 'at most 500'),
      ),
      away: v.pipe(
        v.array(
          v.pipe(
            v.object({ from: day, until: day }),
            v.check(({ from, until }) => from < until, 'back before leaving'),
          ),
        ),
        v.maxLength(200),
      ),
      hiddenUntil: v.nullable(millis),
      sidebarWidth: v.pipe(v.number(), v.minValue(200), v.maxValue(1000)),
      sidebarCollapsed: v.boolean(),
    }),
  ),
  hours,
);

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
