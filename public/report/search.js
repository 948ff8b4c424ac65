/**
 * Search: loads Pagefind when somebody first uses the field, and prints results as an ordinary list. Text is only ever
 * set as text; Pagefind's marked-up excerpt is left aside for its plain one.
 */
const box = document.querySelector('[data-search]');
const input = box?.querySelector('input');
const status = box?.querySelector('[data-search-status]');
const list = box?.querySelector('[data-search-results]');

if (box && input && status && list) {
  box.hidden = false;
  let loading;
  let asked = 0;

  const load = () =>
    (loading ??= import(input.dataset.bundle).then(async (pagefind) => {
      await pagefind.options({ baseUrl: input.dataset.base, excerptLength: 24 });
      await pagefind.init();
      return pagefind;
    }));

  const entry = (page) => {
    const item = document.createElement('li');
    const heading = document.createElement('h3');
    const link = document.createElement('a');
    const excerpt = document.createElement('p');
    heading.className = 'entry__name';
    link.href = page.url;
    link.textContent = page.meta.title ?? page.url;
    excerpt.textContent = page.plain_excerpt ?? '';
    heading.append(link);
    item.append(heading, excerpt);
    return item;
  };

  const search = async () => {
    const words = input.value.trim();
    const turn = ++asked;
    if (words === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const pagefind = await load();
      const found = await pagefind.debouncedSearch(words, {}, 150);
      if (found === null || turn !== asked) return;
      const pages = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
      if (turn !== asked) return;
      list.replaceChildren(...pages.map(entry));
      status.textContent =
        found.results.length === 0
          ? `No page holds “${words}”.`
          : `${found.results.length} ${found.results.length === 1 ? 'page holds' : 'pages hold'} “${words}”.`;
    } catch {
      loading = undefined;
      status.textContent = 'The search could not be loaded. Use the list of pages below.';
    }
  };

  input.addEventListener('focus', () => void load().catch(() => (loading = undefined)), { once: true });
  input.addEventListener('input', () => void search());
}
