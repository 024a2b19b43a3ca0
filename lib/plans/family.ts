/** Which plan somebody is in: chosen by the user, or by what happened (won, lost, followed). */
import type { Contact, Family, MethodSettings, Millis, PlanTemplate, Step } from '@/lib/model';
import { WRONG_PERSON } from '../method/facts';
import { moreStep, templateOf } from './templates';

export interface CurrentPlan {
  template: PlanTemplate;
  family: Family;
  style: 'push' | 'pull';
  /** With "+3 steps"; none in nurture, whose kinds rotate without end. */
  steps: Step[];
  /** Null: with the present round. */
  startedAt: Millis | null;
}

/**
 * The plan in force; null for the wrong person, with whom nothing is planned. Won starts the after-sale family and lost
 * the crashed-sale family, unless a plan was chosen after that (product.md, section 5).
 */
export function planOf(contact: Contact, settings: Pick<MethodSettings, 'templates'>): CurrentPlan | null {
  const { plan, outcome } = contact;
  if (outcome?.as === 'lost' && outcome.reason === WRONG_PERSON) return null;
  const chosen = plan ? templateOf(plan.templateId, settings) : undefined;
  const chosenAt = plan?.startedAt ?? 0;
  if (outcome && chosenAt < outcome.at) {
    const family = outcome.as === 'won' ? 'after-sale' : 'crashed';
    return current(chosen?.family === family ? chosen : template(family, settings), contact, outcome.at);
  }
  const byStage = familyOf(contact);
  if (chosen && (chosen.family !== 'prospect' || byStage === 'prospect'))
    return current(chosen, contact, plan?.startedAt ?? null);
  const since = byStage === 'prospect' ? (plan?.startedAt ?? null) : (contact.setAt.stage ?? null);
  return current(template(byStage, settings), contact, since);
}

/** A stage that was set by hand: customers without a sale of ours and partners are simply kept in touch with. */
function familyOf({ stage }: Contact): Family {
  if (stage === 'lost') return 'crashed';
  return stage === 'lead' || stage === 'prospect' ? 'prospect' : 'nurture';
}

function template(family: Family, settings: Pick<MethodSettings, 'templates'>): PlanTemplate {
  return templateOf(family, settings) as PlanTemplate;
}

function current(template: PlanTemplate, { plan }: Contact, startedAt: Millis | null): CurrentPlan {
  const { family, steps } = template;
  const more = family === 'prospect' ? (plan?.moreSteps ?? 0) : 0;
  const further = Array.from({ length: more }, (_, at) => moreStep(steps.length + at + 1, steps.length));
  return {
    template,
    family,
    style: plan?.style ?? 'pull',
    steps: family === 'nurture' ? [] : [...steps, ...further],
    startedAt,
  };
}
