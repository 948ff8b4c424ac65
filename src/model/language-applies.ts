/** Whether rules for `ruleLanguage` apply to an item in `itemLanguage`: `pt` applies to `pt` and `pt-BR`. */
export function languageApplies(ruleLanguage: string, itemLanguage: string): boolean {
  const rule = ruleLanguage.toLowerCase();
  const item = itemLanguage.toLowerCase();
  return item === rule || item.startsWith(`${rule}-`);
}
