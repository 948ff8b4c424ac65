/**
 * Words that put a cause on a person instead of on how work is done. Short on purpose, so that anyone can say beforehand
 * what will be found: pronouns for one person, forms of address, one person in a job, and words of blame.
 */
const PERSON =
  /\b(?:he|she|him|her|his|hers|himself|herself|mr|mrs|ms|mx|dr)\b|\b(?:an?|one|the|our|that|this)\s+(?:engineer|technician|agent|adviser|advisor|manager|employee|colleague|clerk|operator|supervisor|planner|driver|seller|analyst|dispatcher|representative)\b|\b(?:forgot|forgets|forgotten|careless\w*|lazy|laziness|negligen\w*|incompeten\w*|sloppy|sloppiness|human error|did not bother|does not care|lack of discipline)\b/iu;

/**
 * The first words of a cause that name a person or blame one; null when there are none.
 *
 * @param roles  roles of the plan, such as its owner: an answer that names one of them names a person
 */
export function personIn(cause: string, roles: readonly string[]): string | null {
  const found = PERSON.exec(cause)?.[0];
  if (found !== undefined) return found;
  const spoken = folded(cause);
  return roles.find((role) => spoken.includes(` ${folded(role).trim()} `)) ?? null;
}

/** Whether a cause says the name of a workflow, word for word; case and punctuation do not matter. */
export function namesWorkflow(cause: string, workflow: string): boolean {
  return folded(cause).includes(` ${folded(workflow).trim()} `);
}

function folded(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
