import type { Context } from '../context.ts';
import type { MethodEntry } from './method-model.ts';
import { accuracySentence, accuracyTable } from './word-list-accuracy.ts';

/** How the figures on "what customers expect" are made. */
export function expectationsMethods(context: Context): readonly MethodEntry[] {
  const { f, config } = context;
  return [
    {
      id: 'expectations',
      name: 'Expectations and validations, do more and less, emotions',
      how: 'Each kind has a list of words and phrases per language (content/word-lists; the lists that ship with Outerloop count where a workspace has none of its own). A comment is of a kind when a word of its list stands in it, unless the word lies in an exception (“good morning” is no praise) or right behind a negation (“not happy”). Who asks us to do more or less, worries or has had enough tells an expectation; who thanks us or is pleased, a validation. A theme that is an issue makes its comments expectations, a theme of praise validations. A comment may be of several kinds, or of none.',
      read: 'An expectation says what somebody wants, needs or hopes for, or what is not as it should be. A validation says that something works. Compare the share of a kind between groups; the bare share depends on who was asked and where.',
      example:
        '“Friendly engineer, but I would like a date I can rely on”: “friendly” is a validation, “would like” asks us to do more and so is an expectation: both. “I am not happy”: “happy” stands behind “not” and does not count, “not happy” is on the list of frustration: an expectation.',
      limits: `Words are not meaning: irony is missed, and so is frustration that is told without a word for it. ${accuracySentence(context)} On sample comments, some of which had been read while the lists were written, they do far better, which is no measure of what to expect. Themes of your own add to what is found. Read a share as what the lists find, not as what customers feel, and put your own sentences into the lists as tests.`,
      table: accuracyTable(context),
      source: 'House rules, kept as files that anyone can review.',
    },
    {
      id: 'languages',
      name: 'Languages that can be read',
      how: 'The language of a comment is the one declared by its column or its source; it is never guessed. It is covered when every word list has words for it. Themes count by their own rules: some apply to all languages, some to one.',
      read: 'Comments in other languages, and those that do not say theirs, are counted in the table of languages and judged nowhere.',
      example: `${f.count(973)} reviews in English are judged; ${f.count(80)} in German are counted, and named as not judged.`,
      limits: 'A comment in another language than declared is read by the wrong words, and mostly as none.',
      source: 'House rule: say what is covered.',
    },
    {
      id: 'natural-themes',
      name: 'Natural themes',
      how: `All judged comments go into one pool, without any list of topics. Words without meaning of their own are left out, form letters that say the same count once, and of the rest the 80 most common words are kept. Two words are near when they keep the same company: each word is a list of its associations (normalised pointwise mutual information, where two words meet at least two standard deviations more often than by chance), and nearness is the cosine of two lists. The comments are halved ten times; in each half words are grouped by average linkage up to a distance of 0.65. Words that are together in at least ${f.percent(0.6)} of the twenty halves form a group. A group is named when it has three words or more, is together in ${f.percent(0.7)} of the halves on average, and stands in 5% to 60% of the comments; at most the four largest. Which half a comment falls into follows from its own words. A comment belongs to the group whose words weigh most in it, rare words more than common ones.`,
      read: 'Each group is named by its own words; read its comments and give it a name. If the halves agree on fewer than two groups, or their agreement (adjusted Rand index, 0 as by chance, 1 the same) is below 0.5, it says that there is no stable grouping.',
      example:
        'In ten halvings “engineer” and “visit” are grouped together 18 times out of 20, “engineer” and “slot” 15 times, “visit” and “slot” 15 times: the stability of the group is (18 + 15 + 15) / 60 = 80%.',
      limits:
        'Words go together for many reasons; a group is a start for reading, not a finding. Only languages with a list of words to leave out are grouped.',
      source:
        'Association: Bouma 2009; consensus of resamples: Monti et al. 2003; agreement: Hubert and Arabie 1985.',
    },
    {
      id: 'masking',
      name: 'Personal details in comments',
      how: 'Before a comment reaches any page, these are replaced by a visible mask such as “[phone number]”: e-mail addresses; telephone numbers that could be dialled, by the rules of each country; card and bank account numbers with right check digits; network addresses; postcodes where they can be nothing else; names and numbers of customers in data/customers.csv, spelled as there, with or without the legal form. National telephone numbers and postcodes are read by the region of the locale in outerloop.yaml.',
      read: 'A mask shows that something stood there, and of what kind. The original is in the source file only.',
      example: '“Ring me on 07700 900123” becomes “Ring me on [phone number]”.',
      limits:
        'Names of people who are in no file stay, as nothing finds them surely; so do street addresses. On 49 made-up comments with 55 details every detail was masked, and 40 comments full of other numbers were left as they are.',
      source: 'Rules of numbers: libphonenumber and ISO 13616; check digits: ISO/IEC 7812-1.',
    },
    {
      id: 'core-growth-voice',
      name: 'Core-growth customers against others in comments',
      how: 'The share of a kind or a natural theme among the comments of core-growth customers, minus the share among those of all other known customers. The range counts each customer as one voice, however much they write. All kinds and natural themes are compared at once, so a difference must pass a stricter test before it is called one.',
      read: 'What is called beyond chance passed that test: of twenty such differences one may still be chance. A range that leaves out zero is not enough by itself.',
      example:
        'Of 200 comments by core-growth customers 60 ask us to do more, of 800 others 160: 30% − 20% = +10 percentage points. If every comment came from another customer, the range is +3 to +17 and p = 0.002; as the smallest of ten p-values it counts as 0.02, below 0.05: beyond chance.',
      limits: `No difference is given with fewer than ${f.count(config.thresholds.minimumAnswers)} customers on a side. Core-growth customers may write through other sources, which alone can make a difference.`,
      source:
        'Variance linearised with customers as clusters; Newcombe’s interval (method 10) and the pooled z-test or Fisher’s on as many equal comments (the comments over their design effect, never more than there are); Benjamini–Hochberg at 5% over all comparisons.',
    },
  ];
}
