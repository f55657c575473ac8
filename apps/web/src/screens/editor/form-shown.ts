/** The form as it is shown: worked out again only when what it is made of has changed. */

import type { Form } from "@khung/document/form";
import { sayForm } from "../../form/form-element.ts";
import type { RowCell } from "../../form/threshold/row-cells.ts";
import { withUnit } from "../../form/number/reading-words.ts";
import { cellsOf, type Allowed, type SayBase } from "../../form/view/row-of-view.ts";
import { viewOf, type CriterionView, type FormView } from "../../form/view/view.ts";
import type { Language } from "../../i18n/language.ts";

interface Made {
  readonly of: readonly unknown[];
  readonly view: FormView | undefined;
}

/** Keeps the view and the cells of each criterion between renderings, so that cards that have not changed are not touched. */
export class FormShown {
  private made: Made | undefined;
  private cellsFor: readonly unknown[] = [];
  private cells = new WeakMap<CriterionView, readonly RowCell[]>();

  view(form: Form | undefined, base: Form | undefined, before: Form | undefined): FormView | undefined {
    const of = [form, base, before];
    if (!this.made || of.some((each, i) => each !== this.made?.of[i])) {
      this.made = { of, view: form && viewOf(form, { base, before }) };
    }
    return this.made.view;
  }

  /** The cells of a criterion's row. */
  cellsOf(language: Language, allowed: Readonly<Record<string, Allowed>>): (view: CriterionView) => readonly RowCell[] {
    if (this.cellsFor[0] !== language || this.cellsFor[1] !== allowed) {
      this.cellsFor = [language, allowed];
      this.cells = new WeakMap();
    }
    return (view) => {
      const known = this.cells.get(view);
      if (known) return known;
      const made = cellsOf(view, (code, level) => allowed[`${code}/${level}`], sayBase(language));
      this.cells.set(view, made);
      return made;
    };
  }
}

/** `Quốc gia: 55 · tỉnh được phép ≥ 55`. */
export function sayBase(language: Language): SayBase {
  return (value, allowed, unit) => {
    const plain = (each: string): string => withUnit(each, unit === "%" ? undefined : unit, language);
    const fixed = allowed?.least !== undefined && allowed.least === allowed.most;
    return [
      value === undefined ? sayForm(language, "base.none") : sayForm(language, "base.value", { value: plain(value) }),
      fixed && sayForm(language, "base.fixed"),
      !fixed && allowed?.least !== undefined && sayForm(language, "base.least", { value: plain(allowed.least) }),
      !fixed && allowed?.most !== undefined && sayForm(language, "base.most", { value: plain(allowed.most) }),
    ]
      .filter(Boolean)
      .join(" · ");
  };
}
