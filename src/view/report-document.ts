import type { BuyInPages } from './buy-in/buy-in-model.ts';
import type { ChainPages } from './chain/chain-model.ts';
import type { FixesPage, IndicatorsPage, MovementPage } from './change/change-model.ts';
import type { CoreGrowthPage } from './core-growth/core-growth-model.ts';
import type { DataPage } from './data/data-model.ts';
import type { DirectionPages } from './direction/direction-model.ts';
import type { DriverPage, DriversPage } from './drivers/drivers-model.ts';
import type { ExpectationsPage } from './expectations/expectations-model.ts';
import type { ImpactPage } from './impact/impact-model.ts';
import type { JourneyPages } from './journey/journey-model.ts';
import type { Definition, FieldGroup, MethodPage } from './method/method-model.ts';
import type { PlaybookModel } from './playbook/playbook-model.ts';
import type { RhythmPages } from './rhythm/rhythm-pages.ts';
import type { SamplingPage } from './sampling/sampling-model.ts';
import type { SummaryPage } from './summary/summary-model.ts';
import type { ThemePage, ThemesPage } from './themes/themes-model.ts';
import type { VoicePages } from './voice/voice-model.ts';

/**
 * What the pages of the report show: sentences, formatted numbers, chart descriptions. Plain JSON. The command line
 * writes one such document and the Astro build reads nothing else. `href`s are relative to the root of the site, without
 * a leading slash, such as `drivers/installation/`.
 */
export interface ReportModel {
  readonly site: SiteFacts;
  readonly summary: SummaryPage;
  readonly drivers: DriversPage;
  readonly driverPages: readonly DriverPage[];
  readonly themes: ThemesPage;
  readonly themePages: readonly ThemePage[];
  readonly impact: ImpactPage;
  readonly indicators: IndicatorsPage;
  readonly fixes: FixesPage;
  readonly sampling: SamplingPage;
  readonly movement: MovementPage;
  readonly journey: JourneyPages;
  readonly coreGrowth: CoreGrowthPage;
  readonly buyIn: BuyInPages;
  readonly rhythm: RhythmPages;
  readonly direction: DirectionPages;
  readonly playbook: PlaybookModel;
  /** What customers expect, and what they confirm. */
  readonly expectations: ExpectationsPage;
  /** Customers' own words. */
  readonly voice: VoicePages;
  readonly chain: ChainPages;
  readonly data: DataPage;
  readonly method: MethodPage;
  readonly fields: readonly FieldGroup[];
  readonly glossary: readonly Definition[];
  /** The menu: every page but the search. */
  readonly nav: readonly NavGroup[];
  /** Every page of the menu by name, for readers without the search. */
  readonly index: readonly { readonly name: string; readonly href: string }[];
}

export interface NavGroup {
  readonly name: string;
  readonly items: readonly NavItem[];
}

export interface NavItem {
  readonly name: string;
  readonly href: string;
  /** What it is one of, such as "driver", where the name alone would not say. */
  readonly kind?: string;
  /** Shown only inside their section. */
  readonly children?: readonly NavItem[];
}

/** On every page of the report. */
export interface SiteFacts {
  readonly organisation: string;
  /** Language of the pages' own words. */
  readonly language: string;
  readonly sampleData: string | null;
  readonly asOf: string;
  readonly period: string | null;
  readonly volume: string;
  readonly fingerprint: string | null;
}
