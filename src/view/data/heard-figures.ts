import type { Context } from '../context.ts';
import type { KeyFigure } from '../page-model.ts';

/** How much was heard: items, comments, and customers of all there are. */
export function heardFigures(context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const { volume } = results;
  return [
    {
      label: 'Feedback items',
      value: f.count(volume.items),
      detail: `${f.counted(volume.sources.length, 'source')}; ${results.period === null ? 'no dates yet' : f.period(results.period)}`,
    },
    {
      label: 'Comments',
      value: f.count(volume.comments),
      detail:
        volume.items === 0
          ? 'no items yet'
          : volume.comments === 0
            ? 'no item holds a comment'
            : volume.comments === volume.items
              ? 'every item holds a comment'
              : `${f.percent(volume.comments / volume.items)} of items hold a comment`,
    },
    { label: 'Customers heard', ...customersHeard(context) },
  ];
}

function customersHeard(context: Context): Pick<KeyFigure, 'value' | 'detail'> {
  const { f } = context;
  const { items, customers, customersListed, customersHeard: heard } = context.results.volume;
  if (customers === 0 && items > 0 && !context.sources.some(({ id }) => context.namesCustomers(id))) {
    return {
      value: 'not known',
      detail: 'no source says who wrote; name the column under columns.customer in source.yaml',
    };
  }
  if (customersListed === null || heard === null) {
    return {
      value: f.count(customers),
      detail: 'by customer id; how many there are in all is not known without data/customers.csv',
    };
  }
  return {
    value: f.count(heard),
    detail:
      customersListed === 0
        ? 'data/customers.csv lists nobody'
        : `${f.percent(heard / customersListed)} of ${f.count(customersListed)} listed in data/customers.csv`,
  };
}
