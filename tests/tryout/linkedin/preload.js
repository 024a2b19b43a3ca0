import { messaging } from './messaging.js';

/** The frame that the newer shell keeps on every page: empty, unless messaging is what the top window shows. */
if (new URLSearchParams(location.search).has('_bprMode')) top.__sim = { ...top.__sim, ...messaging(document.body) };
