/** Plans: the order of touches meant for a person. Where somebody stands in one: `position.ts`. */
export type { Step } from '@/lib/model';
export { CADENCE_DAYS, DEFAULT_PLAN, MORE_STEPS, moreStep, TEMPLATES, templateOf } from './templates';
