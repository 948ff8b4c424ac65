/** A sentence that depends on a number, by the plural categories of its language (CLDR); `other` stands for the rest. */
export type Counted = Partial<Readonly<Record<Intl.LDMLPluralRule, (count: string) => string>>> & {
  readonly other: (count: string) => string;
};

/** Only so that the words of every language have the type of a counted sentence, not of the forms of one language. */
export function counted(forms: Counted): Counted {
  return forms;
}

/** The form that a number takes in a language, with the number as it is written there. */
export function sayCounted(forms: Counted, count: number, written: string, language: string): string {
  const category = new Intl.PluralRules(language).select(count);
  return (forms[category] ?? forms.other)(written);
}
