import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Data flows one way; each message says where the thing belongs instead. */
const layer = (files, forbidden, message) => ({
  files: [files],
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.outerloop/', 'examples/', 'data/'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // typed-array reads inside bounds; the compiler cannot see them
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'astro/no-set-html-directive': 'error',
      'no-console': 'error',
    },
  },
  layer(
    'src/model/**',
    '^node:|/(load|analysis|view|charts|cli|report|progress|components|layouts)/',
    'The model knows nothing of the rest: move what needs files to src/load, what needs results to src/analysis.',
  ),
  layer(
    'src/analysis/**',
    '^node:|^astro|/(load|view|charts|cli|report|progress|components|layouts)/',
    'Analysis is pure: let the caller pass what it needs. Files belong to src/load, words to src/view.',
  ),
  layer(
    'src/view/**',
    '^node:|^astro|/(load|cli|report|progress|components|layouts)/',
    'A view turns results into words and chart descriptions: reading belongs to src/load, markup to src/components.',
  ),
  layer(
    'src/charts/**',
    '^node:|^astro|/(load|analysis|cli|report|progress|components|layouts)/',
    'A chart draws a description: compute it in src/analysis, word it in src/view.',
  ),
  layer(
    'src/{report,progress,components,layouts}/**',
    '/(load|analysis|cli)/',
    'Pages show a page model: compute in src/analysis, word in src/view, and pass it as data.',
  ),
  { files: ['src/cli/**', 'scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);
