/** Something that does not get where it should, or someone who cannot be asked. */
export interface Loss {
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  /** It goes on; else it happened some time since the start, and the counters remember. */
  readonly now: boolean;
  /** `note`: as designed, and yet good to know. */
  readonly weight: 'bad' | 'note';
}
