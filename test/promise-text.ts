interface PromiseTexts {
  readonly heard?: string;
  readonly doing?: string;
  readonly published?: boolean;
  readonly announcedOn?: string;
  readonly nextReportBy?: string;
}

/** The file of a promise about late deliveries, public and not yet due; a test gives what it is about. */
export function promiseText({
  heard = 'They come late.',
  doing = 'We plan the vans anew.',
  published = true,
  announcedOn = '2026-05-01',
  nextReportBy = '2026-09-01',
}: PromiseTexts): string {
  return `public: ${published}
title: Deliveries come late
status: fixing
heard: ${heard}
doing: ${doing}
announcedOn: ${announcedOn}
nextReportBy: ${nextReportBy}
`;
}
