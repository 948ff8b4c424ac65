/** The sections of the report, in the order of the menu. */
export interface NavItem {
  readonly name: string;
  readonly href: string;
  /** Shown only inside their section. */
  readonly children?: readonly { readonly name: string; readonly href: string }[];
}
export interface NavGroup {
  readonly name: string;
  readonly items: readonly NavItem[];
}

export function reportNav(
  drivers: readonly { readonly id: string; readonly title: string }[],
  themes: readonly { readonly id: string; readonly title: string }[],
): readonly NavGroup[] {
  const under = (folder: string, pages: typeof drivers) =>
    pages.map((page) => ({ name: page.title, href: `${folder}/${page.id}/` }));
  return [
    {
      name: 'Findings',
      items: [
        { name: 'Summary', href: '' },
        { name: 'Why the score moved', href: 'movement/' },
        { name: 'Drivers', href: 'drivers/', children: under('drivers', drivers) },
        { name: 'Themes', href: 'themes/', children: under('themes', themes) },
        { name: 'What it costs', href: 'impact/' },
        { name: 'Indicators', href: 'indicators/' },
        { name: 'Did the fixes work', href: 'fixes/' },
      ],
    },
    {
      name: 'What they rest on',
      items: [
        { name: 'Who answered', href: 'sampling/' },
        { name: 'Data quality', href: 'data/' },
        {
          name: 'How figures are made',
          href: 'method/',
          children: [{ name: 'Fields of the results', href: 'method/analysis-json/' }],
        },
        { name: 'Glossary', href: 'glossary/' },
      ],
    },
  ];
}
