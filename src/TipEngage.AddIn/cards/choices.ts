export interface Choice {
  title: string;
  value: string;
}

/** Asks the bot for the choices of a list that a text may mean. */
export type Suggest = (dataset: string, queryText: string) => Promise<Choice[]>;

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();

/** The choices that hold a text, those that begin with it first; capitals and accents do not count. */
export function filterChoices(choices: readonly Choice[], text: string): Choice[] {
  const typed = bare(text);
  const places = choices.map((choice) => ({ choice, at: bare(choice.title).indexOf(typed) }));
  const found = places.filter(({ at }) => at >= 0);
  return [...found.filter(({ at }) => at === 0), ...found.filter(({ at }) => at > 0)].map(
    ({ choice }) => choice,
  );
}

/** The choice that a text names in full. */
export function namedBy(choices: readonly Choice[], text: string): Choice | undefined {
  const typed = bare(text);
  return choices.find(({ title, value }) => bare(title) === typed || bare(value) === typed);
}
