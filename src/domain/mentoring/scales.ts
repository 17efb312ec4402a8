import type { SessionScale } from './session.js';

/** What each scale asks about, in a few words. */
export const scaleNames: Readonly<Record<SessionScale, string>> = {
  S: 'Specific',
  M: 'Measurable',
  A: 'Achievable',
  R: 'Relevant',
  T: 'Time-bound',
  progress: 'Progress',
};

/** The question of each scale, the same for both sides. */
export const scaleQuestions: Readonly<Record<SessionScale, string>> = {
  S: 'How clear is it what will be done?',
  M: 'How well can both of you see how far it is?',
  A: 'Can it be done in the time there is?',
  R: 'How much does it matter now?',
  T: 'How well do its days hold?',
  progress: 'How far is it, held against what was promised?',
};

/** What each value of a scale means, from -2 (at index 0) to 2 (at index 4). */
export const anchors: Readonly<Record<SessionScale, readonly [string, string, string, string, string]>> = {
  S: [
    'nobody could say what will be done',
    'the topic is clear, the result is not',
    'the result is clear, its limits are not',
    'clear to both: what, where and with whom',
    'a stranger could tell what is done and what is not',
  ],
  M: [
    'nothing shows whether it moves',
    'how far it is has to be guessed',
    'a number or a yes, told now and then',
    'told regularly, in a way that both trust',
    'told on any day, and there is something to show for it',
  ],
  A: [
    'it cannot be done this way',
    'only if much goes right',
    'an even chance',
    'likely, with the means and the hours there are',
    'as good as sure, with what is there',
  ],
  R: [
    'nobody would miss it',
    'somebody else wants it more than its owner',
    'it matters, among much else',
    'it matters now, and its owner can say why',
    'it is what matters most now',
  ],
  T: [
    'its days do not hold any more',
    'there is a due day, and nothing before it',
    'the due day is real, the steps are rough',
    'the next steps have days that hold',
    'every step has its day, with room for surprises',
  ],
  progress: [
    'it stands still, or goes back',
    'it moves, slower than promised',
    'about as promised',
    'further than promised',
    'far ahead: the hardest part is done',
  ],
};

/** What a value means on a scale. */
export function anchorOf(scale: SessionScale, value: number): string {
  return anchors[scale][value + 2] ?? '';
}

/** A value as it is written: `+1`, `0`, `-2`. */
export function showRating(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
