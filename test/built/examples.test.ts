import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/cli/arguments.ts';
import { SITES } from '../../src/cli/arguments.ts';
import { inEveryPage, serveForThisFile, tab, WIDE } from './browser.ts';
import type { BuildName } from './build-sites.ts';
import { addressOf, filesOf } from './pages.ts';

const look = tab({ viewport: WIDE });
const EXAMPLES = ['workshop-survey', 'developer-tool-survey', 'support-questions'] as const;

/** The visible words of a page's main part, blanks as one blank. */
function reader(build: BuildName, site: Site): (path: string) => Promise<string> {
  const at = serveForThisFile(build, site);
  return async (path) => {
    const text = await (await look(at(path))).locator('main').innerText();
    return text.replace(/\s+/g, ' ');
  };
}

describe.each(EXAMPLES.flatMap((build) => SITES.map((site) => ({ build, site }))))(
  'the $site site of $build',
  ({ build, site }) => {
    const at = serveForThisFile(build, site);

    it('says on every page whose data these are', async () => {
      const pages = filesOf(build, site, '.html').map(addressOf);
      const notices = await inEveryPage(
        at,
        pages,
        (page) => page.querySelector('[role="note"][aria-label="About these data"]')?.textContent ?? '',
      );
      const silent = notices.filter(({ found }) => !found.includes('This site is not theirs'));
      expect(silent).toEqual([]);
    });
  },
);

describe('workshop-survey: one wave of answers, with drivers', () => {
  const read = reader('workshop-survey', 'report');

  it('gives the score with its base and range, and compares no years', async () => {
    const summary = await read('');
    expect(summary).toMatch(/Likelihood to recommend stands at 36 \(likely 29 to 43\) from 402 answers/);
    expect(summary).toMatch(/n = 450 feedback items/);
    expect(summary).toMatch(
      /Not here yet: Likelihood to recommend by month\. A trend needs at least two months/,
    );
    expect(summary).toMatch(/Research productivity has the closest link .* \(correlation r 0\.52/);
  });

  it('names no revenue that it cannot know', async () => {
    expect(await read('')).not.toMatch(/[$£€]\s?\d/);
    expect(await read('themes/')).not.toMatch(/[$£€]\s?\d/);
  });

  it('says that 26 of 476 rows answered nothing', async () => {
    expect(await read('data/')).toMatch(/476 rows read, 450 used\..*Long-term survey 1 476 450 0 26/);
  });
});

describe('developer-tool-survey: three waves, three drivers', () => {
  const read = reader('developer-tool-survey', 'report');

  it('calls a change within chance by that name', async () => {
    const summary = await read('');
    expect(summary).toMatch(/from 82% \(179 answers\) to 83% \(182 answers\)/);
    expect(summary).toMatch(/cannot be told from chance/);
    expect(summary).toMatch(/n = 531 feedback items/);
  });

  it('splits no change by waves that are sources of their own', async () => {
    const movement = await read('movement/');
    expect(movement).toMatch(/By source the change cannot be split: each source has answers in one/);
    expect(movement).not.toMatch(/By source: who answered/);
  });

  it('draws no map of three drivers, and says what would make one', async () => {
    expect(await read('drivers/')).toMatch(
      /Not here yet: The importance-performance chart\..*at least four drivers/,
    );
  });

  it('makes up no vital few where most themes are needed for the cut', async () => {
    expect(await read('')).toMatch(
      /It takes \d+ of \d+ themes to make up \d+% of all mentions, so no few of them carry most/,
    );
  });
});

describe('support-questions: no ratings at all', () => {
  const read = reader('support-questions', 'report');

  it('gives the share with its base', async () => {
    expect(await read('')).toMatch(/Question solved stands at 13% \(likely 12% to 14%\) from 3,722 answers/);
    expect(await read('')).toMatch(/n = 3,912 feedback items/);
  });

  it.each(['', 'drivers/'])('says on "%s" why there are no drivers and what to do', async (path) => {
    expect(await read(path)).toMatch(/Not here yet: Key drivers\. No drivers are declared.*Next step:/);
  });

  it('has no page of a driver', () => {
    expect(
      filesOf('support-questions', 'report', '.html').filter((file) => file.startsWith('drivers/')),
    ).toEqual(['drivers/index.html']);
  });
});
