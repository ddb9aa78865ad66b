import { foldUmlauts } from '#core/text/fold.ts';
import { isParticle } from '#core/text/particles.ts';
import type { NameForm } from './name-forms.ts';
import { WORDS_KEPT, type FormColumns } from '#core/compare/form-columns.ts';
import type { Vocabulary } from '#core/compare/vocabulary.ts';

/** Signs are kept apart from letters in the common vocabulary, so that no reading of them can ever meet a name. */
const SIGN_MARK = '\u0001';

/** Collects the readings of the names of one side, account by account, into columns. */
export class FormBuilder {
  private readonly words: Vocabulary;
  private readonly starts: number[] = [0];
  private readonly given: number[] = [];
  private readonly givenWords: number[] = [];
  private readonly surname: number[] = [];
  private readonly surnameWords: number[] = [];
  private readonly surnameCore: number[] = [];
  private readonly signs: number[] = [];
  private readonly origin: number[] = [];

  constructor(words: Vocabulary) {
    this.words = words;
  }

  /** Adds the readings of the next account. */
  add(forms: readonly NameForm[]): void {
    for (const form of forms) {
      const core = form.surname.filter((word) => !isParticle(word));
      const kept = core.length === 0 ? form.surname : core;
      this.given.push(this.glue(form.given, form.signs));
      this.surname.push(this.glue(form.surname, form.signs));
      this.surnameCore.push(this.glue(kept, form.signs));
      this.spread(this.givenWords, form.given, form.signs);
      this.spread(this.surnameWords, kept, form.signs);
      this.signs.push(form.signs ? 1 : 0);
      this.origin.push(form.origin);
    }
    this.starts.push(this.given.length);
  }

  finish(): { formStart: Int32Array; forms: FormColumns } {
    return {
      formStart: Int32Array.from(this.starts),
      forms: {
        given: Int32Array.from(this.given),
        givenWords: Int32Array.from(this.givenWords),
        surname: Int32Array.from(this.surname),
        surnameWords: Int32Array.from(this.surnameWords),
        surnameCore: Int32Array.from(this.surnameCore),
        signs: Uint8Array.from(this.signs),
        origin: Uint8Array.from(this.origin),
      },
    };
  }

  private glue(words: readonly string[], signs: boolean): number {
    if (words.length === 0) return -1;
    const text = words.length === 1 ? (words[0] as string) : foldUmlauts(words.join(''));
    return this.words.id(signs ? SIGN_MARK + text : text);
  }

  private spread(column: number[], words: readonly string[], signs: boolean): void {
    for (let k = 0; k < WORDS_KEPT; k++) {
      const word = words[k];
      column.push(word === undefined ? -1 : this.words.id(signs ? SIGN_MARK + word : word));
    }
  }
}
