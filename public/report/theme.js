/**
 * Light, dark or as the system has it. Loaded before the page is painted, so that nothing flashes; the choice stays in
 * this browser. Without this script the page follows the system.
 */
(() => {
  const KEY = 'outerloop-theme';
  const THEMES = ['auto', 'light', 'dark'];
  const root = document.documentElement;

  const stored = () => {
    try {
      const theme = localStorage.getItem(KEY);
      return THEMES.includes(theme) ? theme : 'auto';
    } catch {
      return 'auto'; // storage is switched off
    }
  };
  const show = (theme) => {
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  let theme = stored();
  show(theme);

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme-toggle');
    if (!button) return;
    const name = () => (button.textContent = `Theme: ${theme}`);
    name();
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      show(theme);
      name();
      try {
        localStorage.setItem(KEY, theme);
      } catch {
        // The choice then lasts for this page.
      }
    });
  });
})();
