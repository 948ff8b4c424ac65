import type { Canvas } from '../../model/playbook/canvas.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { DataTable, Skeleton } from '../page-model.ts';
import { figureCard } from './live-figures.ts';
import type { CanvasesPage, CanvasPage } from './playbook-model.ts';

type IdeaStatus = Canvas['ideas'][number]['status'];

const STATUSES: Readonly<Record<IdeaStatus, string>> = {
  idea: 'Not tested yet',
  testing: 'Being tested with customers',
  kept: 'Kept',
  dropped: 'Dropped',
};

/** What customers try to get done, one canvas each. */
export function canvasesPage(context: Context): CanvasesPage {
  const { canvases } = context.playbook;
  const none = canvases.length === 0;
  return {
    title: 'Jobs and mutual value',
    description: 'What customers try to get done, who has a say, and what both sides gain and spend.',
    lede: 'Customers do not buy what we make; they buy being able to do something. Each canvas holds one such job, everybody who has a say in it, and whether both sides come out ahead.',
    entries: canvases.map(({ id, title, customer, ideas }) => ({
      title,
      href: `playbook/canvas/${id}/`,
      text: `${customer} ${ideas.length === 0 ? 'No idea written down yet.' : `${capital(context.f.spelled(ideas.length, 'idea'))} written down.`}`,
    })),
    pages: canvases.map((canvas) => canvasPage(canvas, context)),
    empty: none
      ? {
          missing: 'A job that customers try to get done',
          why: 'Ideas that start from our product help us; ideas that start from the customer’s job help both.',
          next: 'Choose one kind of customer and write the job in their words, without our product in it.',
          command: 'npm run new -- canvas <id>',
          file: 'content/canvas/<id>.yaml',
        }
      : null,
    skeletons: none ? [EXAMPLE] : [],
  };
}

const EXAMPLE: Skeleton = {
  file: 'content/canvas/work-from-home.yaml',
  text: `title: Be at work without leaving the house
customer: Households in which somebody works from home.
roles:
  - { role: The one who works, wants: A call that never drops. }
job: Join the morning meeting and be taken seriously.
perfectWorld: I would never think about it.
today: I keep my telephone beside me in case it fails.
value:
  customer: { gains: [Calm], spends: [The monthly fee] }
  company: { gains: [Fewer calls to support], spends: [A better router] }`,
};

function canvasPage(canvas: Canvas, context: Context): CanvasPage {
  const { value } = canvas;
  return {
    id: canvas.id,
    title: canvas.title,
    description: `${canvas.customer} ${canvas.job}`,
    customer: canvas.customer,
    roles: canvas.roles.map(({ role, wants }) => ({ label: role, text: wants, href: null })),
    job: canvas.job,
    perfectWorld: canvas.perfectWorld,
    today: canvas.today,
    usedWith: canvas.usedWith,
    obstacles: canvas.obstacles,
    themes: canvas.themes.map((id) => figureCard('theme-card', { id }, context)),
    value: [
      { name: 'The customer', ...value.customer },
      { name: 'The company', ...value.company },
    ],
    balance:
      'Value is what a side gains, held against what it spends. An idea is worth a test when both sides come out ahead; one that only shifts the burden to the other side comes back as a complaint.',
    ideas: ideasTable(canvas, context),
    ideasEmpty: {
      missing: 'Ideas to test',
      why: 'The people who do the work, suppliers and partners have them; nobody has asked yet.',
      next: 'Show this page in a meeting, ask for one idea each, and write the smallest test beside it.',
      command: null,
      file: `content/canvas/${canvas.id}.yaml`,
    },
    source: `Kept in content/canvas/${canvas.id}.yaml.`,
  };
}

function ideasTable({ id, ideas }: Canvas, { f, results }: Context): DataTable | null {
  if (ideas.length === 0) return null;
  const text = (label: string) => ({ label, numeric: false });
  return {
    caption: 'Ideas, and the smallest test of each',
    columns: [text('Idea'), text('Smallest test'), text('Status'), text('What we learned')],
    rows: ideas.map(({ idea, test, status, learned }) => [
      { text: idea },
      { text: test },
      { text: STATUSES[status] },
      { text: learned ?? 'Nothing yet' },
    ]),
    source: `Source: content/canvas/${id}.yaml; n = ${f.counted(ideas.length, 'idea')}; data as of ${f.date(results.asOf)}.`,
  };
}
