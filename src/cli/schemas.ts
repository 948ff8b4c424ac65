import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { indicatorSchema } from '../model/indicator.ts';
import { assumptionsSchema } from '../model/assumptions.ts';
import { buyInSchema } from '../model/buy-in.ts';
import { careAboutSchema } from '../model/journey/care-about.ts';
import { momentSchema } from '../model/journey/moment.ts';
import { rolesSchema } from '../model/journey/role.ts';
import { stageSchema } from '../model/journey/stage.ts';
import { planSchema } from '../model/chain/plan.ts';
import { maturitySchema } from '../model/direction/maturity.ts';
import { northStarSchema } from '../model/direction/north-star.ts';
import { roadmapSchema } from '../model/direction/roadmap.ts';
import { strategySchema } from '../model/direction/strategy.ts';
import { canvasSchema } from '../model/playbook/canvas.ts';
import { playbookPageSchema } from '../model/playbook/playbook-page.ts';
import { solutionSchema } from '../model/playbook/solution.ts';
import { supplyChainSchema } from '../model/playbook/supply-chain.ts';
import { promiseSchema } from '../model/promises/promise.ts';
import { promiseTranslationSchema } from '../model/promises/promise-translation.ts';
import { sourceMappingSchema } from '../model/source-mapping.ts';
import { wordListSchema } from '../model/expectations/word-list.ts';
import { themeSchema } from '../model/theme.ts';
import { calendarEntrySchema } from '../model/rhythm/calendar-entry.ts';
import { outerLoopSchema } from '../model/rhythm/outer-loop.ts';
import { categoriesSchema, submissionSchema } from '../model/rhythm/recognition.ts';
import { unitSchema } from '../model/rhythm/unit.ts';
import { workspaceConfigSchema } from '../model/workspace-config.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-codes.ts';
import { EXIT } from './exit-codes.ts';
import { ENGINE } from './engine.ts';

const SCHEMAS = {
  outerloop: workspaceConfigSchema,
  source: sourceMappingSchema,
  theme: themeSchema,
  'word-list': wordListSchema,
  promise: promiseSchema,
  'promise-translation': promiseTranslationSchema,
  assumptions: assumptionsSchema,
  indicator: indicatorSchema,
  stage: stageSchema,
  roles: rolesSchema,
  expectation: careAboutSchema,
  moment: momentSchema,
  'buy-in': buyInSchema,
  unit: unitSchema,
  calendar: calendarEntrySchema,
  'outer-loop': outerLoopSchema,
  'recognition-categories': categoriesSchema,
  submission: submissionSchema,
  plan: planSchema,
  northstar: northStarSchema,
  strategy: strategySchema,
  roadmap: roadmapSchema,
  maturity: maturitySchema,
  'playbook-page': playbookPageSchema,
  solution: solutionSchema,
  canvas: canvasSchema,
  'supply-chain': supplyChainSchema,
} as const;

/** The JSON Schemas that editors complete and check YAML with, by file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const document = { title: `Outerloop ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) };
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`] as const;
    }),
  );
}

/** Writes the schemas into `schemas/`, or into --out. */
export function schemas(options: Arguments): ExitCode {
  const directory = options.out ?? join(ENGINE, 'schemas');
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(directory, name), text);
  process.stdout.write(`${jsonSchemas().size} schemas written\n`);
  return EXIT.fine;
}
