/** What the parts below the charts share: the scene they are shown from, and forgetting answers about another version of the text. */

import { property } from "lit/decorators.js";
import type { Bench } from "../../app/bench.ts";
import { baseStyles, KhungElement } from "../../elements/base.ts";
import type { LevelName } from "../../state/distribution.ts";
import type { Population } from "../../state/list.ts";
import { partStyles } from "./part.styles.ts";
import type { Scene } from "./scene.ts";

export abstract class PartElement extends KhungElement {
  static override styles = [baseStyles, partStyles];

  @property({ attribute: false }) scene!: Scene;
  private about = "";

  protected override willUpdate(): void {
    this.language = this.bench.language;
    const { subject } = this;
    if (subject !== this.about) this.forget();
    this.about = subject;
  }

  /** What answers are about: when it changes they go away. */
  protected get subject(): string {
    return String(this.version);
  }

  /** Drops answers. */
  protected forget(): void {}

  protected get bench(): Bench {
    return this.scene.bench;
  }

  /** Of the text. */
  protected get version(): number {
    return this.scene.results.version;
  }

  protected get population(): Population | undefined {
    return this.bench.study.state.population?.population;
  }

  protected get levels(): readonly LevelName[] {
    return this.scene.results.moves.scenario.names;
  }

  /** A level by its number; 0: none. */
  protected level(number: number): LevelName {
    return this.levels[number - 1] ?? { number: 0 };
  }

  /** Level of every row. */
  protected get reached(): Uint8Array {
    return this.scene.results.moves.after;
  }
}
