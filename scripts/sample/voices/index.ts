import { accountManager } from './account-manager.ts';
import { appProblems } from './app-problems.ts';
import { billingSurprise } from './billing-surprise.ts';
import { helpfulPeople } from './helpful-people.ts';
import { justWorks } from './just-works.ts';
import { lateInstallation } from './late-installation.ts';
import { leavingHassle } from './leaving-hassle.ts';
import { missedAppointments } from './missed-appointments.ts';
import { outageSilence } from './outage-silence.ts';
import { outages } from './outages.ts';
import { priceRise } from './price-rise.ts';
import { repeatContact } from './repeat-contact.ts';
import { slowSpeed } from './slow-speed.ts';
import { supportWait } from './support-wait.ts';
import { untidyWork } from './untidy-work.ts';
import type { ThemeId, Voice } from './voice.ts';
import { wifiCoverage } from './wifi-coverage.ts';

/** How customers speak about each theme. */
export const voices: Readonly<Record<ThemeId, Voice>> = {
  'account-manager': accountManager,
  'app-problems': appProblems,
  'billing-surprise': billingSurprise,
  'helpful-people': helpfulPeople,
  'just-works': justWorks,
  'late-installation': lateInstallation,
  'leaving-hassle': leavingHassle,
  'missed-appointments': missedAppointments,
  'outage-silence': outageSilence,
  outages,
  'price-rise': priceRise,
  'repeat-contact': repeatContact,
  'slow-speed': slowSpeed,
  'support-wait': supportWait,
  'untidy-work': untidyWork,
  'wifi-coverage': wifiCoverage,
};
