import type { SupplyChain } from '../../model/playbook/supply-chain.ts';
import { CUSTOMER } from '../../model/playbook/supply-chain.ts';
import type { Context } from '../context.ts';
import type { DataTable, Skeleton } from '../page-model.ts';
import { indicatorWords } from './live-words.ts';
import type { SupplyChainBlock, SupplyChainsPage } from './playbook-model.ts';

/** Who hands what to whom, worked backwards from the customer. */
export function supplyChainsPage(context: Context): SupplyChainsPage {
  const { supplyChains } = context.playbook;
  const none = supplyChains.length === 0;
  return {
    title: 'Who hands what to whom',
    description: 'Our internal suppliers and customers, from the customer backwards.',
    lede: 'Whatever reaches a customer has passed through many hands. Read from the customer backwards: each group is the customer of the one below it, and says what counts as right.',
    chains: supplyChains.map((chain) => chainBlock(chain, context)),
    empty: none
      ? {
          missing: 'A chain of internal suppliers and customers',
          why: 'Most of what annoys customers begins with a group they never meet.',
          next: 'Take one thing that customers receive. Ask each group what it needs from the one before.',
          command: 'npm run new -- supply-chain <id>',
          file: 'content/supply-chains/<id>.yaml',
        }
      : null,
    skeletons: none ? [EXAMPLE] : [],
    notes: none
      ? []
      : [
          'A fault names a handover, never a person. Ask what the receiver could do to make it easier to get right.',
          'A standard is set by whoever receives. If the two sides word it differently, that is the first thing to mend.',
        ],
  };
}

const EXAMPLE: Skeleton = {
  file: 'content/supply-chains/a-bill-that-is-right.yaml',
  text: `title: A bill that is right
customerGets: A bill that says what was agreed, on the day it was promised.
handoffs:
  - from: Billing
    to: Customer
    what: The bill
    standard: Same amount as in the order confirmation.
  - from: Pricing
    to: Billing
    what: Prices and discounts of the month
    standard: Complete five working days before the run.`,
};

function chainBlock(chain: SupplyChain, context: Context): SupplyChainBlock {
  return {
    id: chain.id,
    title: chain.title,
    customerGets: chain.customerGets,
    levels: levelsOf(chain, context),
    table: handoffTable(chain, context),
    faults: faultText(chain, context),
  };
}

/** Groups by how many handovers they are away from the customer, nearest first; within, in the order of the file. */
function levelsOf({ handoffs }: SupplyChain, { f }: Context): SupplyChainBlock['levels'] {
  const groups = [...distances(handoffs)].filter(([name]) => name !== CUSTOMER);
  return [...new Set(groups.map(([, away]) => away))].map((away) => ({
    distance: away === 1 ? 'Hands to the customer' : `${f.counted(away, 'handover')} from the customer`,
    steps: groups
      .filter(([, distance]) => distance === away)
      .map(([name]) => ({
        name,
        handsOver: handoffs
          .filter(({ from }) => from === name)
          .map(({ what, to, lastFault }) => ({
            what,
            to,
            fault: lastFault === undefined ? null : `Last fault ${f.date(lastFault.on)}`,
          })),
      })),
  }));
}

function distances(handoffs: SupplyChain['handoffs']): ReadonlyMap<string, number> {
  const distance = new Map<string, number>([[CUSTOMER, 0]]);
  for (const [name, away] of distance) {
    for (const { from, to } of handoffs) if (to === name && !distance.has(from)) distance.set(from, away + 1);
  }
  return distance;
}

function handoffTable({ id, title, handoffs }: SupplyChain, context: Context): DataTable {
  const { f, results } = context;
  const text = (label: string) => ({ label, numeric: false });
  return {
    caption: `${title}: every handover`,
    columns: [
      text('Handover'),
      text('Counts as right when'),
      text('Watched by'),
      text('Last fault'),
      text('Help me help you'),
    ],
    rows: handoffs.map(({ from, to, what, standard, indicator, lastFault, helpMe }) => [
      { text: `${from} → ${to}: ${what}` },
      { text: standard },
      indicator === undefined
        ? { text: 'Nobody counts it' }
        : {
            text: `${indicatorWords(indicator, 'name', context)}: ${indicatorWords(indicator, 'latest', context)}`,
            href: `indicators/#${indicator}`,
          },
      { text: lastFault === undefined ? 'None noted' : `${f.date(lastFault.on)}: ${lastFault.text}` },
      { text: helpMe ?? 'Not asked yet' },
    ]),
    source: `Source: content/supply-chains/${id}.yaml; n = ${f.counted(handoffs.length, 'handover')}; data as of ${f.date(results.asOf)}.`,
  };
}

function faultText({ handoffs }: SupplyChain, { f }: Context): string {
  const faults = handoffs.flatMap(({ lastFault }) => (lastFault === undefined ? [] : [lastFault]));
  const unanswered = faults.filter(({ answer }) => answer === undefined).length;
  const unwatched = handoffs.filter(({ indicator }) => indicator === undefined).length;
  const watch =
    unwatched === 0
      ? 'Every handover is watched by an indicator.'
      : `${f.count(unwatched)} of ${f.counted(handoffs.length, 'handover')} ${unwatched === 1 ? 'is' : 'are'} not watched by any indicator.`;
  if (faults.length === 0) return `No fault is noted. ${watch}`;
  const open =
    unanswered === 0
      ? 'each has an answer that keeps it from coming back'
      : `${f.count(unanswered)} of them without an answer that keeps ${unanswered === 1 ? 'it' : 'them'} from coming back`;
  return `${f.counted(faults.length, 'fault')} noted, ${open}. ${watch}`;
}
