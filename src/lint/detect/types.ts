import type { Day } from '../../publication/dates.ts';

/** How sure a detector is: `certain` (a checksum or an unmistakable shape), `likely` (shape and context), `possible` (shape alone). */
export type Confidence = 'certain' | 'likely' | 'possible';

/** The kinds of personal secret the detectors know. */
export type SecretKind =
  | 'national-id'
  | 'disability-certificate'
  | 'residence-permit'
  | 'travel-document'
  | 'weak-mask'
  | 'bank-account'
  | 'mobile'
  | 'landline'
  | 'household-register'
  | 'address'
  | 'birth-date'
  | 'health';

/** A secret in a text: half-open UTF-16 offsets into the text as it was given, never its content. */
export type Span = { kind: SecretKind; start: number; end: number; confidence: Confidence };

/** What the surroundings say of a text, where the text itself does not: the meaning of its column, its place in a list. */
export type Context = {
  /** The column or label says that this is a personal number of this kind. */
  label?:
    | 'id'
    | 'travel-document'
    | 'account'
    | 'phone'
    | 'birth-date'
    | 'address'
    | 'household-register'
    | 'disability'
    | 'other';
  /** The text stands in a row of a list of persons, where nearly every number is about a person. */
  inRow?: boolean;
  /** It stands alone in its row above the list: of persons no cell does. */
  isTitle?: boolean;
  /** The column or label says that numbers are figures, times, or those of things. */
  isOfThing?: boolean;
  /** The day of judgement: nobody is born after it. */
  asOf?: Day;
};
