/**
 * Everything the reader looks for, in one place. Ordered: the first candidate that finds something wins. No generated
 * class names and no wording of labels: they change with every build and language (linkedin.md, section 4).
 */
import type { Registry } from '@/lib/sites/dom';

/** Where strangers stand, and what lies over the page: never part of the subject. */
export const OUTSIDE =
  'aside, dialog, [role="dialog"], nav, footer, [data-sn-view-name="feature-lead-recommended-leads"]';

export const PROFILE = {
  frame: [{ selector: 'iframe[data-testid="interop-iframe"]', seen: '2026-09' }],
  outlet: [{ selector: '#interop-outlet', seen: '2026-09' }],
  pageKey: [{ selector: 'meta[name="como-pk"]', seen: '2026-09' }],
  card: [{ selector: '[componentkey$="Topcard"][componentkey*=".profile.card.ref"]', seen: '2026-09' }],
  trigger: [{ selector: '[componentkey^="ProfileVerificationTriggerRef-"]', seen: '2026-09' }],
  badge: [{ selector: '[data-view-name="profile-top-card-verified-badge"] p', seen: '2025-12' }],
  guestName: [{ selector: 'h1.top-card-layout__title', seen: '2026-07' }],
  toolbar: [{ selector: '[role="toolbar"] a[href*="/in/"]', seen: '2026-09' }],
  headline: [
    { selector: '.text-body-medium.break-words', seen: '2024-08' },
    { selector: '.top-card-layout__headline', seen: '2026-07' },
    { selector: '.pv-top-card-section__headline', seen: '2018-12' },
    { selector: 'p.headline.title', seen: '2016-06' },
  ],
  degree: [{ selector: '.dist-value', seen: '2024-08' }],
  location: [
    { selector: '.profile-info-subheader > span', seen: '2026-07' },
    { selector: '.pv-top-card-section__location', seen: '2018-12' },
    { selector: '.descriptor .locality', seen: '2016-06' },
  ],
  contact: [{ selector: 'a[href*="/contact-info"]', seen: '2026-09' }],
  employer: [{ selector: 'svg[id^="company-accent"]', seen: '2026-09' }],
  employerButton: [{ selector: 'li > button[aria-label]', seen: '2024-08' }],
  guestEmployer: [
    { selector: '[data-section="currentPositionsDetails"]', seen: '2026-07' },
    { selector: '.org', seen: '2016-06' },
  ],
  jobs: [
    { selector: '[data-testid^="profile_ExperienceTopLevelSection_"]', seen: '2026-09' },
    { selector: 'section:has(> #experience)', seen: '2024-08' },
  ],
  job: [
    { selector: '[componentkey^="entity-collection-item-"]', seen: '2026-09' },
    { selector: '[data-view-name="profile-component-entity"]', seen: '2024-08' },
  ],
  photoPlace: [
    { selector: '[componentkey="topcard-logo-image-referencekey"]', seen: '2026-09' },
    { selector: '[data-view-name="profile-top-card-member-photo"]', seen: '2025-12' },
    { selector: '.pv-top-card-profile-picture__container', seen: '2024-08' },
    { selector: '.top-card__profile-image-container', seen: '2026-07' },
    { selector: '.profile-picture', seen: '2016-06' },
  ],
  contactDialog: [{ selector: '[data-sdui-screen$="ProfileContactDetailsOverlay"]', seen: '2026-09' }],
} satisfies Registry<string>;

export const SALES = {
  card: [{ selector: '[data-sn-view-name="feature-lead-top-card"]', seen: '2026-08' }],
  name: [
    { selector: 'h1[data-x--lead--name]', seen: '2026-08' },
    { selector: '[data-anonymize="person-name"]', seen: '2026-08' },
  ],
  sublabel: [{ selector: '[class*="name-sublabel"]', seen: '2026-08' }],
  headline: [{ selector: '[data-anonymize="headline"]', seen: '2026-08' }],
  photo: [{ selector: 'img[data-anonymize="headshot-photo"]', seen: '2026-08' }],
  job: [{ selector: '[data-sn-view-name="lead-current-role"]', seen: '2026-08' }],
  title: [{ selector: '[data-anonymize="job-title"]', seen: '2026-08' }],
  company: [{ selector: '[data-anonymize="company-name"]', seen: '2026-08' }],
  menuLink: [{ selector: '[role="menu"] a[href*="/in/"], [id^="hue-menu"] a[href*="/in/"]', seen: '2026-08' }],
} satisfies Registry<string>;

export const THREAD = {
  pane: [{ selector: '.msg-convo-wrapper', seen: '2026-09' }],
  list: [
    { selector: '.msg-s-message-list-content', seen: '2026-09' },
    { selector: '.msg-s-message-list', seen: '2026-07' },
  ],
  bubble: [{ selector: '.msg-overlay-conversation-bubble', seen: '2026-09' }],
  titleLink: [
    { selector: '.msg-title-bar a.msg-thread__link-to-profile', seen: '2026-09' },
    { selector: '.msg-title-bar a[href*="/in/"], .msg-title-bar a[href*="/company/"]', seen: '2026-09' },
    { selector: '.msg-overlay-bubble-header__title a', seen: '2026-09' },
    { selector: 'h2 > a[href*="/in/"]', seen: '2026-07' },
  ],
  title: [
    { selector: '.msg-entity-lockup__entity-title', seen: '2026-09' },
    { selector: '.msg-overlay-bubble-header__title', seen: '2026-09' },
    { selector: 'h2', seen: '2026-07' },
  ],
  info: [{ selector: '.msg-entity-lockup__entity-info', seen: '2026-09' }],
  card: [{ selector: '.msg-s-profile-card', seen: '2026-09' }],
  cardTitle: [{ selector: '.artdeco-entity-lockup__title', seen: '2026-09' }],
  cardDegree: [{ selector: '.artdeco-entity-lockup__degree', seen: '2026-09' }],
  cardHeadline: [{ selector: '.artdeco-entity-lockup__subtitle', seen: '2026-09' }],
  message: [{ selector: '.msg-s-event-listitem', seen: '2026-09' }],
  sender: [{ selector: '.msg-s-message-group__name', seen: '2026-09' }],
  senderLink: [
    { selector: 'a.msg-s-event-listitem__link[href*="/in/"]', seen: '2026-09' },
    { selector: '.msg-s-message-group__meta a[href*="/in/"]', seen: '2026-09' },
    { selector: 'a.msg-s-message-group__profile-link[href*="/in/"]', seen: '2026-07' },
  ],
  senderPhoto: [{ selector: 'img.msg-s-event-listitem__profile-picture', seen: '2026-09' }],
  time: [{ selector: 'time.msg-s-message-group__timestamp', seen: '2026-09' }],
  body: [{ selector: '.msg-s-event-listitem__body', seen: '2026-09' }],
  quoted: [{ selector: '[class*="reply-to-body"]', seen: '2026-09' }],
  attachment: [
    { selector: '.msg-s-event-listitem__attachment-item', seen: '2026-09' },
    { selector: '[data-test-message-attachment], .msg-s-event-listitem__attachment', seen: '2026-07' },
  ],
  failed: [{ selector: '[class*="sending-indicator--error"]', seen: '2026-09' }],
  composer: [{ selector: '.msg-form__contenteditable', seen: '2026-09' }],
} satisfies Registry<string>;
