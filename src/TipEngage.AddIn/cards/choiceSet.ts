import { ChoiceSetInput } from "adaptivecards";
import type { Suggest } from "./choices";
import { type Combobox, createCombobox } from "./combobox";
import { cardWords } from "./words";

const suggesters = new WeakMap<object, Suggest>();

/** Lets the choice sets of a card ask for choices. */
export function letAsk(card: object, suggest: Suggest): void {
  suggesters.set(card, suggest);
}

/** The library's choice set, with a combobox in place of its text box where a card asks for a filtered one. */
export class FilteredChoiceSet extends ChoiceSetInput {
  private combobox?: Combobox;

  override get value(): string | undefined {
    if (!this.combobox) return super.value;
    return this.combobox.values.join(this.hostConfig.choiceSetInputValueSeparator) || undefined;
  }

  override isDynamicTypeahead(): boolean {
    return false;
  }

  override isValid(): boolean {
    return this.combobox ? true : super.isValid();
  }

  override focus(): void {
    if (this.combobox) this.combobox.input.focus();
    else super.focus();
  }

  override validateValue(): boolean {
    const isGood = super.validateValue();
    if (isGood) this.combobox?.input.removeAttribute("aria-invalid");
    else this.combobox?.input.setAttribute("aria-invalid", "true");
    return isGood;
  }

  protected override resetValidationFailureCue(): void {
    super.resetValidationFailureCue();
    this.combobox?.input.removeAttribute("aria-invalid");
  }

  protected override internalRender(): HTMLElement | undefined {
    if (this.style !== "filtered") return super.internalRender();
    const separator = this.hostConfig.choiceSetInputValueSeparator;
    const values = this.isMultiSelect
      ? (this.defaultValue ?? "").split(separator)
      : [this.defaultValue ?? ""];
    this.combobox = createCombobox({
      choices: this.choices
        .filter((x) => x.value)
        .map(({ title, value }) => ({ title: title || (value ?? ""), value: value ?? "" })),
      values: values.map((x) => x.trim()).filter((x) => x !== ""),
      isMulti: this.isMultiSelect,
      isRequired: this.isRequired,
      placeholder: this.placeholder,
      words: cardWords(this.getRootElement().lang),
      ask: this.question(),
      changed: () => this.valueChanged(),
    });
    return this.combobox.element;
  }

  /** The label belongs to the text box, not to what stands around it. */
  protected override overrideInternalRender(): HTMLElement | undefined {
    const rendered = super.overrideInternalRender();
    if (this.combobox) {
      const { element, input } = this.combobox;
      input.id = element.id;
      element.removeAttribute("id");
    }
    return rendered;
  }

  protected override updateInputControlAriaLabelledBy(): void {
    super.updateInputControlAriaLabelledBy();
    if (!this.combobox) return;
    const { element, input } = this.combobox;
    const labels = this.getAllLabelIds();
    element.removeAttribute("aria-labelledby");
    if (labels.length > 0) input.setAttribute("aria-labelledby", labels.join(" "));
    else if (this.placeholder) input.setAttribute("aria-label", this.placeholder);
  }

  private question():
    | ((queryText: string) => Promise<{ title: string; value: string }[]>)
    | undefined {
    const { dataset, type } = this.choicesData ?? {};
    const suggest = suggesters.get(this.getRootElement());
    return suggest && dataset && type === "Data.Query"
      ? (queryText) => suggest(dataset, queryText)
      : undefined;
  }
}
